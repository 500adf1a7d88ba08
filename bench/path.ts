/** A row as WeChat documents it. */
export interface PathItem {
  actionTime: number
  actionType: number
  actionMsg: string
}

/** A row as a carrier may send it: an object, with anything in its fields. */
export type Row = Partial<Record<keyof PathItem, unknown>>

/** 2026-01-01 08:00 in China, Unix seconds. */
const BEGAN_AT = 1_767_225_600
const HOUR = 3600
const COURSE = [100003, 100001, 200001, 200001, 200001, 200001, 200001, 300002, 300004, 300002]

/** A path of so many nodes, one an hour, newest first: about 45 characters a message, as carriers write them. */
export function samplePath(count: number): PathItem[] {
  return Array.from({ length: count }, (_, index) => itemOf(count - 1 - index))
}

/** The node that comes next on a path of so many. */
export function nextItem(count: number): PathItem {
  return itemOf(count)
}

function itemOf(hour: number): PathItem {
  return {
    actionTime: BEGAN_AT + hour * HOUR,
    actionType: COURSE[hour % COURSE.length] ?? 200001,
    actionMsg: `【深圳转运中心】快件已到达第${hour}站，派件员张三 13800138000 正在处理，请保持电话畅通`,
  }
}

/** What is wrong with the first row of a path of two; the second is as it should be. */
export type Fault = 'null message' | 'object message' | 'missing time' | 'duplicate rows' | 'unknown code'

export const FAULTY_MESSAGE = '快件到达【深圳转运中心】'
export const GOOD_MESSAGE = '顺丰速运 已收取快件'

const good: Row = { ...itemOf(0), actionMsg: GOOD_MESSAGE }
const row: Row = { ...itemOf(1), actionType: 200001, actionMsg: FAULTY_MESSAGE }

/** Newest first. */
export const faultyPaths: Record<Fault, Row[]> = {
  'null message': [{ ...row, actionMsg: null }, good],
  'object message': [{ ...row, actionMsg: { text: FAULTY_MESSAGE } }, good],
  'missing time': [{ actionType: row.actionType, actionMsg: row.actionMsg }, good],
  'duplicate rows': [row, { ...row }, good],
  'unknown code': [{ ...row, actionType: 777_777 }, good],
}

/** A time as the peers are given it, in China; empty for what is no moment, as no peer has a word for that. */
export function writeTime({ actionTime }: Row): string {
  if (typeof actionTime !== 'number') return ''
  return new Date((actionTime + 8 * HOUR) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
