import { readActionType } from './actionType'
import { sanitizeMessage } from './message/sanitizeMessage'

/** One thing the carrier reported: `actionType` is WeChat's code. */
export interface PathEvent {
  /** Unix seconds; null where the row says no moment that can be believed. */
  atSeconds: number | null
  /** 0 where the row has none. */
  actionType: number
  /** Plain text, at most 500 characters; empty where the row has none. */
  message: string
}

/** The three fields of a row as they came, believed by nobody yet; null where it was no row at all. */
export type RawRow = { time: unknown; type: unknown; message: unknown } | null

/** Something about a track that was not as WeChat documents it. Each has its treatment, named beside it. */
export type RowAnomaly =
  /** Not an object, or neither a code nor a message: set aside. */
  | 'nothingToShow'
  /** 13 digits: taken as milliseconds. */
  | 'timeInMilliseconds'
  /** Missing, zero, negative, text, before 2000 or after 2286: the node stands where its stage belongs. */
  | 'timeUnknown'
  /** Not a whole number: the node keeps its message and has no stage. */
  | 'typeUnreadable'
  /** A whole number on none of WeChat's lists: the stage is guessed from its leading digit, and said to be a guess. */
  | 'typeUnlisted'
  /** Not a text: the name of the stage stands for it. */
  | 'messageUnreadable'
  /** Tags, control characters or excess length: taken out. */
  | 'messageCleaned'
  /** `pathItemNum` is not the number of rows: the rows count. */
  | 'countDisagrees'

/** What reading a track met, for the customer (`unreadableRows`) and for the developer (`anomalies`, with how often). */
export interface ReadingReport {
  /** How many rows had nothing to show, and are therefore not among the events. */
  unreadableRows: number
  anomalies: Partial<Record<RowAnomaly, number>>
}

const YEAR_2000_SECONDS = 946_684_800
/** Ten digits of seconds end in the year 2286. */
const YEAR_2286_SECONDS = 9_999_999_999

/** Reads the rows of a track, each on its own. Never throws; `announced` is WeChat's own count of them. */
export function readEvents(
  rows: readonly RawRow[],
  announced: unknown,
): { events: readonly PathEvent[]; report: ReadingReport } {
  const anomalies: ReadingReport['anomalies'] = {}
  const note = (anomaly: RowAnomaly): void => {
    anomalies[anomaly] = (anomalies[anomaly] ?? 0) + 1
  }
  if (typeof announced === 'number' && announced !== rows.length) note('countDisagrees')
  const events = rows.flatMap((row) => readEvent(row, note) ?? [])
  return { events, report: { unreadableRows: rows.length - events.length, anomalies } }
}

/** Reads one row, or gives null where it has nothing to show; `note` is told of everything odd about it. */
export function readEvent(
  row: RawRow,
  note: (anomaly: RowAnomaly) => void = () => undefined,
): PathEvent | null {
  const actionType = row === null ? null : wholeNumber(row.type)
  const message = row === null ? null : sanitizeMessage(row.message)
  if (row === null || (actionType === null && !message?.text)) {
    note('nothingToShow')
    return null
  }
  const { atSeconds, milliseconds } = readMoment(row.time)
  if (milliseconds) note('timeInMilliseconds')
  if (atSeconds === null) note('timeUnknown')
  if (actionType === null) note('typeUnreadable')
  else if (readActionType(actionType).milestone === null) note('typeUnlisted')
  if (message === null) note('messageUnreadable')
  if (message?.cleaned) note('messageCleaned')
  return { atSeconds, actionType: actionType ?? 0, message: message?.text ?? '' }
}

function readMoment(value: unknown): { atSeconds: number | null; milliseconds: boolean } {
  const number = wholeNumber(value) ?? 0
  const milliseconds = number > YEAR_2286_SECONDS
  const atSeconds = milliseconds ? Math.floor(number / 1000) : number
  const believable = atSeconds >= YEAR_2000_SECONDS && atSeconds <= YEAR_2286_SECONDS
  return believable ? { atSeconds, milliseconds } : { atSeconds: null, milliseconds: false }
}

/** A number, also one that was sent as a text of digits; fractions are cut off. */
function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? Math.trunc(number) : null
}
