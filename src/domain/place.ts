/** A leading 【…】 is the carriers' way to say where it happened: a city, or a hub. */
const LEADING_PLACE = /^\s*【([^【】]{1,20})】\s*(\S[\s\S]*)$/

/** Takes the place off the front of a carrier's message; null where it does not begin with one. */
export function splitPlace(message: string): { place: string | null; rest: string } {
  const [, place, rest] = LEADING_PLACE.exec(message) ?? []
  return place && rest ? { place, rest } : { place: null, rest: message }
}
