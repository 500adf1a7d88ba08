import type { ContactMatch } from './contactMatch'

const SEPARATOR = String.raw`[ :为是【[(“"「『‘']{0,4}`
const CODE = String.raw`(\d{4} \d{4}|[A-Za-z0-9][A-Za-z0-9-]{0,18}[A-Za-z0-9])(?![\w*-])`

const LABELLED = new RegExp(
  `(?:(?:取件|取货|提货|提件|自提|开箱|开柜)(?:验证|密)?码|(?:取件|取货|提货)号)(?:分别)?${SEPARATOR}${CODE}`,
  'g',
)
/** A code to show when collecting: "凭 8-2-5120 到驿站取件". */
const SHOWN_TO_COLLECT = new RegExp(`凭${SEPARATOR}${CODE}[^,。;]{0,24}[取领提]`, 'g')
/** A shelf number is a code only if it has three parts, as stations write it: "8-2-5120". */
const SHELF = new RegExp(`货架?号${SEPARATOR}(\\d{1,4}-\\d{1,4}-\\d{3,6})(?![\\w*-])`, 'g')
const NEXT_IN_LIST = new RegExp(`["”」』】\\])]? ?[、,/和及] ?["“「『【[(]?${CODE}`, 'y')

/** A unit after the number that makes it a duration, an amount or a date: "取件码24小时内有效". */
const QUANTITY = /^ ?(?:小时|天|分钟|日|月|年|位|元|次|个|点|:|前(?!台))/
const DATE = /^20\d{2}-\d{1,2}-\d{1,2}$/

/** Finds the codes of a normalized message that open a locker or identify a parcel at a station. */
export function findPickupCodes(plain: string): ContactMatch[] {
  const firsts = [LABELLED, SHOWN_TO_COLLECT, SHELF].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => {
      const code = match[1] ?? ''
      return readCodeAt(plain, match.index + match[0].indexOf(code), code)
    }),
  )
  return firsts.flatMap((first) => (first ? [first, ...readRestOfList(plain, first)] : []))
}

function readCodeAt(plain: string, start: number, code: string): ContactMatch | null {
  const end = start + code.length
  const value = code.replace(' ', '')
  const signs = value.replace(/-/g, '').length
  if (!/\d/.test(value) || DATE.test(value) || value.includes('--')) return null
  if (signs < 3 || QUANTITY.test(plain.slice(end, end + 4))) return null
  return { value, start, end }
}

/** More codes of the same format after the first: "12-3-4567、12-3-4568". */
function readRestOfList(plain: string, first: ContactMatch): ContactMatch[] {
  const rest: ContactMatch[] = []
  let end = first.end
  for (;;) {
    NEXT_IN_LIST.lastIndex = end
    const match = NEXT_IN_LIST.exec(plain)
    const code = match?.[1] ?? ''
    const next = match && readCodeAt(plain, NEXT_IN_LIST.lastIndex - code.length, code)
    if (!next || formatOf(next.value) !== formatOf(first.value)) return rest
    rest.push(next)
    end = next.end
  }
}

/** The number of hyphens, as a negative number, or else the length of the code. */
function formatOf(code: string): number {
  const dashes = code.split('-').length - 1
  return dashes > 0 ? -dashes : code.length
}
