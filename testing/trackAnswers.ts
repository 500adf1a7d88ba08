import { errorReply, jsonReply, type WechatReply } from '../preview/wechat/wechatReply'

/** WeChat, which answers a track with the rows that it knows of the waybill. */
export function createTrackAnswers(findFault: () => WechatReply | undefined) {
  const rows = new Map<string, object[]>()
  let asked = 0
  let onAsked: () => void = () => undefined
  return {
    post: (path: string, body: unknown): Promise<WechatReply> => {
      if (!path.endsWith('/path/get')) return Promise.resolve(errorReply(0, 'ok'))
      asked += 1
      onAsked()
      const { waybill_id } = body as { waybill_id: string }
      const list = rows.get(waybill_id) ?? []
      const reply = { waybill_id, path_item_num: list.length, path_item_list: list }
      return Promise.resolve(findFault() ?? jsonReply(JSON.stringify(reply)))
    },
    setRows: (waybillId: string, list: object[]) => rows.set(waybillId, list),
    /** How often a track was asked for. */
    asked: () => asked,
    /** Resolves when a track is asked for the next time. */
    nextAsked: () =>
      new Promise<void>((resolve) => {
        onAsked = resolve
      }),
  }
}
