import { URGENCIES, type Urgency } from '../../src/domain/urgency'
import type { Cloud } from './cloud'
import type { OrderPosition, OrderSelection } from './orderStore'

// The conditions of the list of orders. It has two parts, each found with a query of its own: open orders, then ended ones.

export type Database = ReturnType<Cloud['database']>
export type Condition = Parameters<ReturnType<Database['collection']>['where']>[0]

type Selection = Omit<OrderSelection, 'limit'>

/** MongoDB sorts null and a missing field alike, below every number, so "nothing known" is stored as null. */
export function storedUrgency(urgency: Urgency): number | null {
  return urgency === 0 ? null : urgency
}

const STORED_URGENCIES = URGENCIES.map(storedUrgency)

/** The orders that have not ended and come after `after`. One without `ended` or `urgency` is among them. */
export function openCondition(db: Database, openid: string, { after, text }: Selection): Condition {
  const _ = db.command
  const afterThis = text === undefined ? afterUrgencyCondition : afterCondition
  return _.and(
    { _openid: openid, ended: _.neq(true), urgency: _.in(STORED_URGENCIES) },
    ...(after ? [afterThis(db, after)] : []),
    ...(text === undefined ? [] : [textCondition(db, text)]),
  )
}

/** The ended orders that come after `after`. One with an unreadable urgency is among them, as it has no place above. */
export function endedCondition(db: Database, openid: string, { after, text }: Selection): Condition {
  const _ = db.command
  return _.and(
    { _openid: openid },
    _.or({ ended: true }, { urgency: _.nin(STORED_URGENCIES) }),
    ...(after ? [afterCondition(db, after)] : []),
    ...(text === undefined ? [] : [textCondition(db, text)]),
  )
}

function afterUrgencyCondition(db: Database, after: OrderPosition): Condition {
  const _ = db.command
  const urgency = storedUrgency(after.urgency)
  const lower = STORED_URGENCIES.slice(STORED_URGENCIES.indexOf(urgency) + 1)
  return _.or({ urgency: _.in(lower) }, _.and({ urgency: _.eq(urgency) }, afterCondition(db, after)))
}

/** An order without `createdAt` is read as 0 and is the oldest; MongoDB finds it with `null`, not with `lt`. */
function afterCondition({ command: _ }: Database, { createdAt, orderId }: OrderPosition): Condition {
  if (createdAt === 0) return { createdAt: _.in([0, null]), orderId: _.gt(orderId) }
  return _.or(
    { createdAt: _.lt(createdAt) },
    { createdAt, orderId: _.gt(orderId) },
    { createdAt: _.eq(null) },
  )
}

function textCondition({ command: _, RegExp }: Database, text: string): Condition {
  const part = RegExp({ regexp: escapeRegExp(text), options: 'i' })
  return _.or({ 'goods.name': part }, { orderId: part }, { 'waybills.waybillId': part })
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
