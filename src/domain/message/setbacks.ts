import type { Happening } from './messageReading'
import type { Scan } from './phrases'
import type { Report } from './reports'

/** A failed, refused, redirected, delayed or held delivery; null if none is reported, or if a later report outdates it. */
export function readSetback(scan: Scan, reports: readonly Report[]): Happening | null {
  const last = (kind: Happening): number =>
    reports.reduce((found, report) => (report.kind === kind ? report.index : found), -1)
  const [failed, delayed, held, redirected] = [
    last('attemptFailed'),
    last('delayed'),
    last('held'),
    last('redirected'),
  ]
  if (last('refused') >= 0) return 'refused'
  if (failed >= 0 && delayed > failed && !scan.text.includes('改约')) return 'delayed'
  if (failed > last('signed')) return 'attemptFailed'
  if (redirected > last('handedOver')) return 'redirected'
  const ending = reports[reports.length - 1]?.kind
  if (delayed > held && ending !== 'signed' && ending !== 'outForDelivery') return 'delayed'
  if (held < 0) return null
  return isRecipientsTrouble(scan) ? 'attemptFailed' : 'held'
}

/** True if the recipient could not be reached or found, and nothing else is wrong. */
export function isRecipientsTrouble(scan: Scan): boolean {
  return hasTrouble(scan) && !scan.tokens.some(({ kind }) => kind === 'defect')
}

/** True if the message tells that the recipient could not be reached or found. */
export function hasTrouble({ phrases, tokens }: Scan): boolean {
  return phrases.some(({ kind, told, from, to }) => {
    if (kind !== 'group' && kind !== 'aside') return told && kind === 'trouble'
    return tokens.slice(from, to).some((token) => token.kind === 'trouble')
  })
}
