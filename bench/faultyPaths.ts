import { createItem, type Row } from './samplePath'

/** What is wrong with the first row of a path of two rows. The second row is good. */
export type Fault = 'null message' | 'object message' | 'missing time' | 'duplicate rows' | 'unknown code'

export const FAULTY_MESSAGE = '快件到达【深圳转运中心】'
export const GOOD_MESSAGE = '顺丰速运 已收取快件'

const good: Row = { ...createItem(0), actionMsg: GOOD_MESSAGE }
const row: Row = { ...createItem(1), actionType: 200001, actionMsg: FAULTY_MESSAGE }

/** One path for each fault, newest row first. */
export const faultyPaths: Record<Fault, Row[]> = {
  'null message': [{ ...row, actionMsg: null }, good],
  'object message': [{ ...row, actionMsg: { text: FAULTY_MESSAGE } }, good],
  'missing time': [{ actionType: row.actionType, actionMsg: row.actionMsg }, good],
  'duplicate rows': [row, { ...row }, good],
  'unknown code': [{ ...row, actionType: 777_777 }, good],
}
