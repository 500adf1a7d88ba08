import { VICTIM } from './attackedDocuments'

/** A cursor of listOrders as a client may make one: JSON, or any text. */
export function encodeCursor(content: unknown): string {
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url')
}

/** What is wrong with a cursor, and what it contains. */
export const WRONG_CURSORS: readonly [string, unknown][] = [
  ['an operator for the end', [{ $ne: 1 }, 0, 1, 'x']],
  ['an operator for the urgency', [false, { $gt: 0 }, 1, 'x']],
  ['an urgency that is none', [false, 5, 1, 'x']],
  ['an urgency between two', [false, 1.5, 1, 'x']],
  ['an urgency as text', [false, '1', 1, 'x']],
  ['the three fields of an earlier version', [false, 1, 'x']],
  ['an operator for the time', [false, 0, { $gt: 0 }, 'x']],
  ['an operator for the id', [false, 0, 1, { $ne: '' }]],
  ['a pattern for the id', [false, 0, 1, { $regularExpression: { pattern: '.*', options: '' } }]],
  ['a list for the id', [false, 0, 1, ['x']]],
  ['a time as text', [false, 0, '1', 'x']],
  ['no time', [false, 0, null, 'x']],
  ['no number', '[false,0,NaN,"x"]'],
  ['an infinite time', '[false,0,1e999,"x"]'],
  ['one field too many', [false, 0, 1, 'x', { _openid: VICTIM }]],
  ['one field too few', [false, 0, 1]],
  ['an object', { ended: false, urgency: 0, createdAt: 1, orderId: 'x', _openid: VICTIM }],
  ['a prototype', '{"__proto__":[false,0,1,"x"],"length":4}'],
  ['nothing', ''],
  ['no JSON', '[false,0,1,"x"'],
  ['lists in each other', '['.repeat(700)],
]
