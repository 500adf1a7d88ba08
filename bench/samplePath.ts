/** A row as WeChat documents it. */
export interface PathItem {
  /** Unix seconds. */
  actionTime: number
  actionType: number
  actionMsg: string
}

/** A row as a carrier may send it: an object whose fields may be missing or hold anything. */
export type Row = Partial<Record<keyof PathItem, unknown>>

/** 2026-01-01 08:00 in China, Unix seconds. */
const STARTED_AT = 1_767_225_600
const HOUR = 3600
const ACTION_TYPES = [100003, 100001, 200001, 200001, 200001, 200001, 200001, 300002, 300004, 300002]

/** A path of `count` nodes, one an hour, newest first. A message has about 45 characters, as carriers write them. */
export function createSamplePath(count: number): PathItem[] {
  return Array.from({ length: count }, (_, index) => createItem(count - 1 - index))
}

/** The node that follows the newest of a path of `count` nodes. */
export function createNextItem(count: number): PathItem {
  return createItem(count)
}

export function createItem(hour: number): PathItem {
  return {
    actionTime: STARTED_AT + hour * HOUR,
    actionType: ACTION_TYPES[hour % ACTION_TYPES.length] ?? 200001,
    actionMsg: `【深圳转运中心】快件已到达第${hour}站，派件员张三 13800138000 正在处理，请保持电话畅通`,
  }
}

/** The time in China as the peers take it; empty if there is none, because the peers have no text for that. */
export function formatChinaTime({ actionTime }: Row): string {
  if (typeof actionTime !== 'number') return ''
  return new Date((actionTime + 8 * HOUR) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
