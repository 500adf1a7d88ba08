import { PAIRS, PLACE_PAIRS } from './table'

const NAMES: ReadonlyMap<string, string> = toMap(PAIRS)
const PLACES: ReadonlyMap<string, string> = toMap(PAIRS + PLACE_PAIRS)
/** Each character of a place, and two counties whose name stays as it is. */
const PLACE_PARTS = /大余|沈丘|./gu

/** A place or a station, as carriers write it, in Traditional characters. */
export function placeInTraditional(place: string): string {
  return place.replace(PLACE_PARTS, (part) => PLACES.get(part) ?? part)
}

/** The name of a person, or a word for one such as 门卫, in Traditional characters. */
export function nameInTraditional(name: string): string {
  return name.replace(/./gu, (character) => NAMES.get(character) ?? character)
}

function toMap(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]))
}
