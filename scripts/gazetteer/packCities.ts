import type { Place } from './joinSources'

/** The digits of a packed coordinate: printable characters that need no escape in a string. */
const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'\'"`\\'.includes(character))
  .join('')
const SOUTHERNMOST = 3
const WESTERNMOST = 73

/** Packs "11 北京 Beijing, 12 天津 Tianjin" without the spaces. */
export function packProvinces(list: string): string {
  return list
    .split(/,\s+/)
    .map((entry) => entry.replace(/^(\d\d) (\S+) /, '$1$2'))
    .join(',')
}

/** Packs cities that are in the order of their codes; see CITIES in the table. */
export function packCities(places: readonly Place[]): string {
  let prefecture = ''
  return places
    .map(({ code, name, latitude, longitude }) => {
      const before = prefecture
      prefecture = code.slice(0, 4)
      return (
        name +
        packNumber(latitude - SOUTHERNMOST) +
        packNumber(longitude - WESTERNMOST) +
        packCode(code, before)
      )
    })
    .join('')
}

function packCode(code: string, before: string): string {
  if (code.slice(0, 4) === before) return code.slice(4)
  return Number(code) === Number(before) + 1 ? '' : code
}

/** Degrees from 0 to 80 in hundredths, as two digits to the base 90. */
function packNumber(degrees: number): string {
  const hundredths = Math.round(degrees * 100)
  if (hundredths < 0 || hundredths >= DIGITS.length ** 2)
    throw new Error(`${degrees} degrees cannot be packed`)
  return DIGITS.charAt(Math.floor(hundredths / DIGITS.length)) + DIGITS.charAt(hundredths % DIGITS.length)
}
