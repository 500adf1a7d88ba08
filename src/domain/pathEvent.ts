import { readActionType } from './actionType'
import { sanitizeMessage } from './message/sanitizeMessage'

/** One event that the carrier reported; `actionType` is WeChat's code. */
export interface PathEvent {
  /** Unix seconds; null if the row has no plausible time. */
  atSeconds: number | null
  /** 0 if the row has none. */
  actionType: number
  /** Plain text, at most 500 characters; empty if the row has none. */
  message: string
}

/** A row as WeChat sends it, under WeChat's names: its fields not yet validated; null if it is not an object. */
export type PathItem = { actionTime?: unknown; actionType?: unknown; actionMsg?: unknown } | null

/** A way in which a row or a track departs from WeChat's documentation, with what is done about it. */
export type RowAnomaly =
  /** Not an object, or neither a code nor a message: left out. */
  | 'nothingToShow'
  /** 13 digits: taken as milliseconds. */
  | 'timeInMilliseconds'
  /** Missing, zero, negative, text, before 2000 or after 2286: the node is placed by its stage. */
  | 'timeUnknown'
  /** Not a whole number: the node keeps its message and has no stage. */
  | 'typeUnreadable'
  /** A whole number on none of WeChat's lists: the stage is guessed from its leading digit and shown as a guess. */
  | 'typeUnlisted'
  /** Not text: the name of the stage is shown instead. */
  | 'messageUnreadable'
  /** Tags, control characters or excess length: removed. */
  | 'messageCleaned'
  /** `pathItemNum` is not the number of rows: the number of rows is used. */
  | 'countDisagrees'

/** What was wrong with a track: `unreadableRows` is for the customer, `anomalies` (with their counts) for the developer. */
export interface ReadingReport {
  /** Number of rows with nothing to show; they are not among the events. */
  unreadableRows: number
  anomalies: Partial<Record<RowAnomaly, number>>
}

const YEAR_2000_SECONDS = 946_684_800
/** The last moment whose Unix seconds have ten digits. */
const YEAR_2286_SECONDS = 9_999_999_999

/** Reads the rows of a track, each on its own. Never throws. `announced` is WeChat's own count of the rows. */
export function readEvents(
  rows: readonly PathItem[],
  announced?: unknown,
): { events: readonly PathEvent[]; report: ReadingReport } {
  const anomalies: ReadingReport['anomalies'] = {}
  const note = (anomaly: RowAnomaly): void => {
    anomalies[anomaly] = (anomalies[anomaly] ?? 0) + 1
  }
  if (typeof announced === 'number' && announced !== rows.length) note('countDisagrees')
  const events = rows.flatMap((row) => readEvent(row, note) ?? [])
  return { events, report: { unreadableRows: rows.length - events.length, anomalies } }
}

/** Reads one row; null if it has nothing to show. `note` is called for each anomaly of the row. */
export function readEvent(
  row: PathItem,
  note: (anomaly: RowAnomaly) => void = () => undefined,
): PathEvent | null {
  const actionType = row === null ? null : wholeNumber(row.actionType)
  const message = row === null ? null : sanitizeMessage(row.actionMsg)
  if (row === null || (actionType === null && !message?.text)) {
    note('nothingToShow')
    return null
  }
  const { atSeconds, milliseconds } = readMoment(row.actionTime)
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
  const plausible = atSeconds >= YEAR_2000_SECONDS && atSeconds <= YEAR_2286_SECONDS
  return plausible ? { atSeconds, milliseconds } : { atSeconds: null, milliseconds: false }
}

/** A number, or a string of digits as a number; fractions are truncated. */
function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? Math.trunc(number) : null
}
