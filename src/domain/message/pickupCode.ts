import type { ContactMatch } from './contactMatch'

const OPEN = String.raw`[ :为是【[(“"「『‘']{0,4}`
const CODE = String.raw`(\d{4} \d{4}|[A-Za-z0-9][A-Za-z0-9-]{0,18}[A-Za-z0-9])(?![\w*-])`

const LABELLED = new RegExp(
  `(?:(?:取件|取货|提货|提件|自提|开箱|开柜)(?:验证|密)?码|(?:取件|取货|提货)号)(?:分别)?${OPEN}${CODE}`,
  'g',
)
/** "凭 8-2-5120 到驿站取件" */
const SHOWN_TO_COLLECT = new RegExp(`凭${OPEN}${CODE}[^,。;]{0,24}[取领提]`, 'g')
/** A shelf is a code only in the stations' three parts, "8-2-5120". */
const SHELF = new RegExp(`货架?号${OPEN}(\\d{1,4}-\\d{1,4}-\\d{3,6})(?![\\w*-])`, 'g')
const NEXT_OF_LIST = new RegExp(`["”」』】\\])]? ?[、,/和及] ?["“「『【[(]?${CODE}`, 'y')

/** A number that says how long, how many or until when is no code: "取件码24小时内有效". */
const QUANTITY = /^ ?(?:小时|天|分钟|日|月|年|位|元|次|个|点|:|前(?!台))/
const DATE = /^20\d{2}-\d{1,2}-\d{1,2}$/

/** The codes that open a locker or name a parcel at a station, in plain text. */
export function findPickupCodes(plain: string): ContactMatch[] {
  const firsts = [LABELLED, SHOWN_TO_COLLECT, SHELF].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => {
      const code = match[1] ?? ''
      return codeAt(plain, match.index + match[0].indexOf(code), code)
    }),
  )
  return firsts.flatMap((first) => (first ? [first, ...restOfList(plain, first)] : []))
}

function codeAt(plain: string, start: number, code: string): ContactMatch | null {
  const end = start + code.length
  const value = code.replace(' ', '')
  const signs = value.replace(/-/g, '').length
  if (!/\d/.test(value) || DATE.test(value) || value.includes('--')) return null
  if (signs < 3 || QUANTITY.test(plain.slice(end, end + 4))) return null
  return { value, start, end }
}

/** "12-3-4567、12-3-4568": more codes of the same make. */
function restOfList(plain: string, first: ContactMatch): ContactMatch[] {
  const rest: ContactMatch[] = []
  let end = first.end
  for (;;) {
    NEXT_OF_LIST.lastIndex = end
    const match = NEXT_OF_LIST.exec(plain)
    const code = match?.[1] ?? ''
    const next = match && codeAt(plain, NEXT_OF_LIST.lastIndex - code.length, code)
    if (!next || makeOf(next.value) !== makeOf(first.value)) return rest
    rest.push(next)
    end = next.end
  }
}

function makeOf(code: string): number {
  const dashes = code.split('-').length - 1
  return dashes > 0 ? -dashes : code.length
}
