import * as v from 'valibot'
import { timeUpstream } from './callRecord'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { Failure, logFailure } from './failure'

/** WeChat's private messages: cards in a chat that cannot be forwarded. */
export interface PrivateMessages {
  /** An id for one card; undefined if WeChat gives none, because a card without one can still be sent. */
  createActivityId(): Promise<string | undefined>
}

/** The part of the SDK used here; the SDK types `openapi` as a record of `any`. */
interface OpenApi {
  updatableMessage: { createActivityId(parameters: object): Promise<unknown> }
}

const Reply = v.object({ activityId: v.pipe(v.string(), v.nonEmpty()) })

/**
 * WeChat through the SDK's cloud call.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share/private-message.html
 */
export function createPrivateMessages(cloud: Cloud, deadline: Deadline = EACH_REQUEST): PrivateMessages {
  // See OpenApi.
  const openApi = cloud.openapi as unknown as OpenApi
  return {
    createActivityId: () =>
      readActivityId(() =>
        timeUpstream(() => cloudCall(deadline, () => openApi.updatableMessage.createActivityId({}))),
      ),
  }
}

/** Asks WeChat for an id. A Failure is noted, and undefined returned. */
export async function readActivityId(ask: () => Promise<unknown>): Promise<string | undefined> {
  try {
    const read = v.safeParse(Reply, await ask())
    return read.success ? read.output.activityId : undefined
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    logFailure('createActivityId', error)
    return undefined
  }
}
