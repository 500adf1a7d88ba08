import { toJourney, type Journey } from '../src/domain/journey'

/** Unix seconds of hour 0 below. */
export const START = 1795215600
const HOUR = 3600

/** A row: hours after START (null for an unknown time), code and message. */
export type Row = [hours: number | null, actionType: number, message?: string]

/** The journey of these rows. */
export function journeyOf(...rows: Row[]): Journey {
  return toJourney(
    rows.map(([hours, actionType, message = '']) => ({
      atSeconds: hours === null ? null : START + hours * HOUR,
      actionType,
      message,
    })),
  )
}

/** What the page says of them: the headline's milestone, and whether the journey has ended. */
export function stateOf(...rows: Row[]): string {
  const { headline, ended } = journeyOf(...rows)
  return `${headline?.milestone ?? 'unknown'}${ended ? ', ended' : ''}`
}
