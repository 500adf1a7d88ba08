import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(customParseFormat)

const FORMATS = ['YYYY-MM-DD HH:mm', 'YYYY-MM-DD HH:mm:ss']
const CHINA_SECONDS_AHEAD = 8 * 3600
/** The page shows no earlier time. */
const FIRST_YEAR = 2000

/** Unix seconds of "YYYY-MM-DD HH:mm" or "YYYY-MM-DD HH:mm:ss" in China; null for anything else, such as 30 February. */
export function readChinaTime(text: string): number | null {
  // dayjs.utc ignores UTC if it is given a list of formats.
  const clock = FORMATS.map((format) => dayjs.utc(text, format, true)).find((each) => each.isValid())
  return clock && clock.year() >= FIRST_YEAR ? clock.unix() - CHINA_SECONDS_AHEAD : null
}
