import * as v from 'valibot'
import type { Settings } from '../settings'
import { sentenceOf } from '../problems'
import { asynchronous, WxFailure } from './answer'
import { guarded } from './guard'

const Answer = v.union([
  v.object({ errCode: v.number(), errMsg: v.string() }),
  v.object({ errMsg: v.string(), result: v.unknown(), requestID: v.string() }),
])

/** `wx.cloud`, whose functions run in the preview's own cloud. */
export function cloudCalls({ openid, nowSeconds }: Settings, clock: DateConstructor) {
  const headers = () => ({
    'content-type': 'application/json',
    'x-openid': openid,
    ...(nowSeconds !== undefined && { 'x-now': String(clock.now() / 1000) }),
  })
  const calls = asynchronous(
    {
      callFunction: async ({ name, data = {} }: { name: string; data?: unknown }) => {
        const url = `/cloud/functions/${encodeURIComponent(name)}`
        const answer = await post(url, { method: 'POST', headers: headers(), body: JSON.stringify(data) })
        if ('errCode' in answer) throw new WxFailure(answer.errMsg.replace(/^.*?:fail /, ''), answer.errCode)
        return { result: answer.result, requestID: answer.requestID }
      },
    },
    'cloud.',
  )
  return guarded('wx.cloud', { init: () => undefined, ...calls })
}

async function post(url: string, request: RequestInit): Promise<v.InferOutput<typeof Answer>> {
  try {
    const response = await window.fetch(url, request)
    return v.parse(Answer, await response.json())
  } catch (error) {
    throw new WxFailure(`request:fail ${sentenceOf(error)}`, -1)
  }
}
