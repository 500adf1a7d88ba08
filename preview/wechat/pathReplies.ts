import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'
import { createJsonError } from '../cloud/jsonFile'
import type { PathFixtures } from './pathFixtures'
import { appendNodes, type ReportedNode, type TrackChanges } from './trackChanges'
import { findTrackProblem } from './trackReply'
import { errorReply, jsonReply, notJsonReply, type WechatReply } from './wechatReply'

const PathParameters = v.object({
  delivery_id: v.pipe(v.string(), v.nonEmpty()),
  waybill_id: v.pipe(v.string(), v.nonEmpty()),
})
type PathParameters = v.InferOutput<typeof PathParameters>

interface Sources {
  paths: PathFixtures
  changes: TrackChanges
  log: (line: string) => void
  /** Ends a reply that is still held back. */
  closing: AbortSignal
}

/** WeChat's answer to getPath: that of the waybill's fixture, followed by the nodes reported since the start. */
export async function replyWithPath(
  body: unknown,
  { paths, changes, log, closing }: Sources,
): Promise<WechatReply> {
  const parameters = v.safeParse(PathParameters, body)
  if (!parameters.success) return errorReply(47001, 'data format error')
  const waybill = { deliveryId: parameters.output.delivery_id, waybillId: parameters.output.waybill_id }
  const fixture = await paths.read(waybill)
  const reported = changes.find(waybill)
  switch (fixture.kind) {
    case 'missing':
      // A report makes a waybill known to WeChat.
      if (reported.length > 0) return createTrack(parameters.output, reported)
      return errorReply(40199, 'waybill_id not found')
    case 'broken':
    case 'not-json':
      return notJsonReply()
    case 'reply': {
      const text = appendNodes(fixture.text, reported)
      if (text === fixture.text) logTrackProblem(fixture, log)
      return jsonReply(text)
    }
    case 'timeout':
      return { kind: 'silence' }
    case 'slow':
      return holdBack(fixture.milliseconds, createTrack(parameters.output, reported), closing)
    case 'http500':
    case 'reset':
      return { kind: fixture.kind }
  }
}

/** The function logs only that the reply was not a track; here the file and the field are known. */
function logTrackProblem(
  { text, body, file }: { text: string; body: unknown; file: string },
  log: (line: string) => void,
): void {
  const problem = findTrackProblem(body)
  if (!problem) return
  const sentence = `${problem.sentence}, so getPath answers BAD_REPLY`
  log(createJsonError(text, file, { ...problem, sentence }).message)
}

async function holdBack(
  milliseconds: number,
  reply: WechatReply,
  closing: AbortSignal,
): Promise<WechatReply> {
  try {
    return await delay(milliseconds, reply, { signal: closing })
  } catch {
    return { kind: 'silence' }
  }
}

/** A track whose only nodes are the reported ones. WeChat leaves `openid` empty before the first scan. */
function createTrack(parameters: PathParameters, reported: ReportedNode[]): WechatReply {
  const track = { openid: '', ...parameters, path_item_num: 0, path_item_list: [] }
  return jsonReply(appendNodes(JSON.stringify(track), reported))
}
