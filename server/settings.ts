import * as v from 'valibot'
import { readKeepDays } from '../cloudfunctions/cleanUp/keepDays'
import {
  readNotificationTemplates,
  type NotificationTemplates,
} from '../cloudfunctions/shared/notificationTemplates'
import { describeTemplateProblem } from '../cloudfunctions/shared/templateProblem'
import { readHttpsSettings, type HttpsSettings } from '../cloudfunctions/shared/wechatSettings'
import type { ConnectionOptions } from './database/connect'
import { readOrdersSettings, type OrdersEntrance } from './orders/settings'
import { readIdentitySettings, type IdentitySettings } from './identity/settings'
import { readPushSettings, type PushSettings } from './push/settings'

export interface ServerSettings {
  port: number
  host: string
  /** Without it the database is the embedded one. */
  databaseUrl: string | undefined
  connection: ConnectionOptions
  identity: IdentitySettings
  wechat: HttpsSettings
  /** TARO_APP_CONFIRM_RECEIPT, see .env.example. */
  confirmReceipt: string
  keepDays: number
  templates: NotificationTemplates
  /** Of WeChat's message push to this server; undefined if WeChat does not push to it. */
  push: PushSettings | undefined
  orders: OrdersEntrance
  /** The token that /metrics asks for; undefined if it asks for none. */
  metricsToken: string | undefined
}

export type Environment = Readonly<Record<string, string | undefined>>

const setting = (pattern: RegExp, sentence: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => text === '' || pattern.test(text), sentence),
    ),
    '',
  )

const template = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem =
        dataset.typed && dataset.value !== '' ? describeTemplateProblem(dataset.value) : undefined
      if (problem !== undefined) addIssue({ message: problem })
    }),
  ),
  '',
)

const PORT = /^(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/
const LONG_SECRET = /^\S{32,}$/

const databaseAddress = setting(
  /^postgres(?:ql)?:\/\/\S+$/,
  'is no address of a PostgreSQL database: write postgresql://user:password@host:5432/name',
)

/** The settings that one pattern can judge. A message goes on after the setting's name. */
const Plain = v.object({
  PORT: setting(PORT, 'is no port: write a number from 0 to 65535, or leave it empty for 8080'),
  HOST: setting(/^[\w.:-]+$/, 'is no address of this machine: write 0.0.0.0 or 127.0.0.1'),
  DATABASE_URL: databaseAddress,
  DATABASE_DIRECT_URL: databaseAddress,
  DATABASE_CONNECTIONS: setting(
    /^(?:[2-9]|[1-9]\d{1,2})$/,
    'is no number of connections from 2 to 999: leave it empty for 20',
  ),
  WECHAT_API: setting(/^https$/, 'is not https, the only way from a server of your own: leave it empty'),
  TARO_APP_CONFIRM_RECEIPT: setting(
    /^(?:true|\d{6,15})$/,
    'is neither true, a merchant number nor empty: write true, or the number of your WeChat Pay account',
  ),
  KEEP_DAYS: setting(/^[1-9]\d{0,3}$/, 'is no whole number of days from 1 to 9999: leave it empty for 30'),
  PUSH_TOKEN: setting(
    /^[A-Za-z\d]{3,32}$/,
    'is no token: copy the Token of 消息推送, 3 to 32 letters and digits',
  ),
  PUSH_AES_KEY: setting(/^[A-Za-z\d]{43}$/, 'is no EncodingAESKey: copy its 43 characters from 消息推送'),
  METRICS_TOKEN: setting(LONG_SECRET, 'is too short: write at least 32 random characters without spaces'),
  TARO_APP_NOTICE_OUT_FOR_DELIVERY: template,
  TARO_APP_NOTICE_SIGNED: template,
  TARO_APP_NOTICE_EXCEPTION: template,
})

/** The names of the settings above, for the documents. */
export const PLAIN_SETTINGS = Object.keys(Plain.entries)

/** A setting that cannot be used. The message is one sentence that names it and how to mend it, and has no value. */
export class ServerSettingsError extends Error {
  override readonly name = 'ServerSettingsError'
}

/** Reads the settings of the server from its environment. Throws a ServerSettingsError for the first wrong one. */
export function readServerSettings(environment: Environment): ServerSettings {
  const read = v.safeParse(Plain, environment)
  if (!read.success) {
    const [issue] = read.issues
    throw new ServerSettingsError(`${v.getDotPath(issue) ?? 'A setting'} ${issue.message}.`)
  }
  const plain = read.output
  const wechat = orSettingsError(() => readHttpsSettings(environment))
  return {
    port: Number(plain.PORT || 8080),
    host: plain.HOST || '0.0.0.0',
    databaseUrl: plain.DATABASE_URL || undefined,
    connection: readConnection(plain.DATABASE_DIRECT_URL, plain.DATABASE_CONNECTIONS),
    identity: orSettingsError(() => readIdentitySettings(environment, wechat.appid)),
    wechat,
    confirmReceipt: plain.TARO_APP_CONFIRM_RECEIPT,
    keepDays: readKeepDays(plain.KEEP_DAYS),
    templates: readNotificationTemplates({
      outForDelivery: plain.TARO_APP_NOTICE_OUT_FOR_DELIVERY,
      signed: plain.TARO_APP_NOTICE_SIGNED,
      exception: plain.TARO_APP_NOTICE_EXCEPTION,
    }),
    push: orSettingsError(() => readPushSettings(plain.PUSH_TOKEN, plain.PUSH_AES_KEY, wechat.appid)),
    orders: orSettingsError(() => readOrdersSettings(environment)),
    metricsToken: plain.METRICS_TOKEN || undefined,
  }
}

function readConnection(directUrl: string, connections: string): ConnectionOptions {
  return {
    ...(directUrl !== '' && { directUrl }),
    ...(connections !== '' && { connections: Number(connections) }),
  }
}

/** The sentences of the other readers are made for this already. */
function orSettingsError<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof ServerSettingsError || !(cause instanceof Error)) throw cause
    throw new ServerSettingsError(cause.message, { cause })
  }
}
