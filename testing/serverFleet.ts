import { SignJWT } from 'jose'
import { createPushPacket } from '../preview/wechat/pushPacket'
import type { Parcel } from '../bench/cloud/sampleParcels'
import type { PathItem } from '../bench/samplePath'
import { startServerProcess, type ServerProcess } from './serverProcess'
import { signPush } from './signPush'

/** Several instances of the server over one database, and a client of theirs. */
export interface ServerFleet {
  instances: ServerProcess[]
  /** The headers of a customer's request. */
  headersOf: (openid: string) => Promise<Record<string, string>>
  stop: () => Promise<void>
}

export interface FleetSettings {
  databaseUrl: string
  /** The address that takes the place of https://api.weixin.qq.com, and the keys that it knows. */
  wechat: { origin: string; appid: string; secret: string }
}

const JWT_SECRET = 'a secret of the bench, long enough for HS256'
const JWT = { issuer: 'https://shop.example', audience: 'parcel-path' }
export const PUSH_TOKEN = 'benchtoken'
export const ORDERS_SECRET = 'a-secret-of-the-bench-for-orders-0001'

/** Starts `count` instances with these arguments of Node. The first one migrates the database. */
export async function startFleet(
  count: number,
  args: readonly string[],
  { databaseUrl, wechat }: FleetSettings,
): Promise<ServerFleet> {
  const settings = {
    DATABASE_URL: databaseUrl,
    IDENTITY: 'jwt',
    JWT_SECRET,
    JWT_ISSUER: JWT.issuer,
    JWT_AUDIENCE: JWT.audience,
    WECHAT_APPID: wechat.appid,
    WECHAT_APPSECRET: wechat.secret,
    WECHAT_API_ORIGIN: wechat.origin,
    PUSH_TOKEN,
    ORDERS_SECRET,
  }
  const instances: ServerProcess[] = []
  while (instances.length < count) instances.push(await startServerProcess(args, settings))
  return {
    instances,
    headersOf: async (openid) => ({
      'content-type': 'application/json',
      authorization: `Bearer ${await signSession(openid)}`,
    }),
    stop: async () => {
      await Promise.all(instances.map((instance) => instance.kill()))
    },
  }
}

function signSession(openid: string): Promise<string> {
  return new SignJWT({ openid })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(JWT.issuer)
    .setAudience(JWT.audience)
    .setExpirationTime('2h')
    .sign(new TextEncoder().encode(JWT_SECRET))
}

/** WeChat's push of a parcel's items, as a request to a server. */
export function createPushRequest(
  { openid, orderId, waybill }: Parcel,
  items: readonly PathItem[],
  nowSeconds: number,
): { path: string; body: string } {
  const track = items.map(({ actionTime, actionType, actionMsg }) => ({
    action_time: actionTime,
    action_type: actionType,
    action_msg: actionMsg,
  }))
  const packet = createPushPacket({ waybill, openid, orderId, track, version: items.length, nowSeconds })
  return { path: `/push?${signPush(PUSH_TOKEN, nowSeconds)}`, body: JSON.stringify(packet) }
}
