import type { PathItem } from '../../contract/pathItem'
import { readActionType } from '../../src/domain/actionType'
import { readEvent } from '../../src/domain/pathEvent'
import { maskMessage } from './maskMessage'

/** The rows for a guest: each is read as the page reads it, and its message is masked. An unreadable one is null. */
export function maskRows(rows: readonly PathItem[]): PathItem[] {
  return rows.map((row) => {
    const event = readEvent(row)
    if (!event) return null
    return {
      actionTime: event.atSeconds,
      actionType: maskActionType(event.actionType),
      actionMsg: maskMessage(event.message),
    }
  })
}

/** A listed code as it is; of any other number only the leading digit, by which its stage is guessed. */
function maskActionType(actionType: number): number {
  if (readActionType(actionType).milestone !== null) return actionType
  const size = actionType < 100_000 ? 10_000 : 100_000
  const leading = Math.floor(actionType / size)
  return leading > 0 && leading < 10 ? leading * size : 0
}
