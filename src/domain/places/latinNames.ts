import { getCities, type City } from './city'
import { once } from './once'

/** Shorter names are also those of places abroad. */
const SHORTEST = 5
/** "Hong Kong", "New Taipei", "Da Hinggan Ling". */
const MOST_WORDS = 3

const getCitiesByName = once(() => {
  const byName = new Map<string, City[]>()
  for (const city of getCities()) {
    const name = letters(city.english)
    if (name.length >= SHORTEST) byName.set(name, [...(byName.get(name) ?? []), city])
  }
  return byName
})

/** A city in Latin letters: "SHENZHEN - CHINA". `start` and `end` are its place in the text. */
export interface LatinName {
  cities: readonly City[]
  start: number
  end: number
}

/** Every city in Latin letters, in text order; several cities if they are written alike, such as 苏州 and 宿州. */
export function findLatinNames(text: string): readonly LatinName[] {
  const words = [...text.matchAll(/[a-z'’]+/gi)].map((match) => ({ text: match[0], start: match.index }))
  return words.flatMap(({ start }, index) => {
    for (let count = MOST_WORDS; count >= 1; count -= 1) {
      const last = words[index + count - 1]
      if (!last) continue
      const end = last.start + last.text.length
      const cities = getCitiesByName().get(letters(text.slice(start, end)))
      if (cities) return [{ cities, start, end }]
    }
    return []
  })
}

function letters(name: string): string {
  return name.toLowerCase().replace(/['’ ü]/g, (sign) => (sign === 'ü' ? 'u' : ''))
}
