import type { PathItem } from '../../contract/pathItem'
import { actionTypeOf, readActionType, type Milestone } from '../../src/domain/actionType'
import { readMessage } from '../../src/domain/message/readMessage'
import { readMeaning } from '../../src/domain/milestoneOf'
import { readEvent, type PathEvent } from '../../src/domain/pathEvent'
import { maskMessage } from './maskMessage'

/** The rows for a guest: each is read as the page reads it, and its message is masked. An unreadable one is null. */
export function maskRows(rows: readonly PathItem[]): PathItem[] {
  return rows.map((row) => {
    const event = readEvent(row)
    return event && { actionTime: event.atSeconds, ...maskEvent(event) }
  })
}

/**
 * A row means what its code and its words say together, and some of its words are masked. So it gets the code of what it
 * means, and loses its message if that would still mean something else.
 */
function maskEvent({ actionType, message }: PathEvent): { actionType: number; actionMsg: string } {
  const meaning = milestoneOf(actionType, message)
  const masked = maskMessage(message)
  const code = maskActionType(actionType)
  if (milestoneOf(code, masked) === meaning) return { actionType: code, actionMsg: masked }
  const plainCode = (meaning && actionTypeOf(meaning)) ?? code
  const misread = milestoneOf(plainCode, masked) !== meaning
  return { actionType: plainCode, actionMsg: misread ? '' : masked }
}

function milestoneOf(actionType: number, message: string): Milestone | null {
  return readMeaning(actionType, readMessage(message)).milestone
}

/** A listed code as it is; of any other number only the leading digit, by which its stage is guessed. */
function maskActionType(actionType: number): number {
  if (readActionType(actionType).milestone !== null) return actionType
  const size = actionType < 100_000 ? 10_000 : 100_000
  const leading = Math.floor(actionType / size)
  return leading > 0 && leading < 10 ? leading * size : 0
}
