import { logNote } from './callRecord'

/** What the SDK's getWXContext says about the caller. CloudBase fills it in; nothing in the event can change it. */
export interface CallContext {
  SOURCE?: unknown
  OPENID?: unknown
  FROM_OPENID?: unknown
  UNIONID?: unknown
  FROM_UNIONID?: unknown
}

/**
 * WeChat documents no source for a push. Of its list the others are customers, developers, timers, payment and crawlers:
 * https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/utils/Cloud.getWXContext.html
 */
const DEFAULT_SOURCE = 'wx_unknown'

/** The sources that count as WeChat's push in this build: the setting, see .env.example. */
const pushSources = readPushSources(process.env.TARO_APP_PUSH_SOURCES)

/** Reads a list of sources, separated by spaces; without one, `wx_unknown`. */
export function readPushSources(setting = ''): string[] {
  return readSources(setting, DEFAULT_SOURCE)
}

/** Reads a list of sources, separated by spaces; without one, the default. */
export function readSources(setting: string | undefined, defaultSource: string): string[] {
  const sources = (setting ?? '').split(/\s+/).filter((source) => source !== '')
  return sources.length > 0 ? sources : [defaultSource]
}

/**
 * The source of a call that came without an identity; undefined otherwise. A call for a customer is never WeChat's,
 * whatever its source.
 */
export function anonymousSource(context: CallContext): string | undefined {
  const { SOURCE, OPENID, FROM_OPENID, UNIONID, FROM_UNIONID } = context
  if (OPENID || FROM_OPENID || UNIONID || FROM_UNIONID) return undefined
  return typeof SOURCE === 'string' ? SOURCE : undefined
}

/**
 * True if the whole source is on the list. A chain such as `wx_unknown,scf` is a call from another function, and any
 * customer may have called that one.
 */
export function isPushSource(source: string | undefined, allowed: readonly string[] = pushSources): boolean {
  return source !== undefined && allowed.includes(source)
}

/** Tells the shop's developer why a call was refused, so that a push under another source can be allowed. */
export function logRefusedPush(context: CallContext): void {
  logRefusedCall('onPathUpdate', 'not a push', context)
}

/** Notes the source of a refused call, and whether it had an openid. */
export function logRefusedCall(where: string, refused: string, { SOURCE, OPENID }: CallContext): void {
  const source = typeof SOURCE === 'string' && /^[\w,]{1,64}$/.test(SOURCE) ? SOURCE : null
  logNote(where, { refused, source, openid: Boolean(OPENID) })
}
