import { callerEnvironment, cloudEnvironment } from '../preview/cloud/cloudEnvironment'
import { Collections, type Document, type FindOptions } from '../preview/cloud/collections'
import { startGateway, type Gateway } from '../preview/cloud/gateway'
import { hashShareToken } from '../cloudfunctions/shared/shareToken'
import { trackId } from '../cloudfunctions/shared/trackId'
import type { Main } from '../cloudfunctions/shared/runFunction'

/** A shop with a victim and an attacker, and the functions as CloudBase calls them: their `main`, over the real SDK. */

export const VICTIM = 'oALICE000001'
export const ATTACKER = 'oMALLORY0001'
export const NOW = Math.floor(Date.now() / 1000)
export const TOKEN = 'tokenOfTheVictimsLink1'
/** Stands in everything that only the victim may read. */
export const SECRET = 'S3CRET'
export const WAYBILL = { deliveryId: 'ZTO', waybillId: `W-${SECRET}` }
export const VICTIMS_ORDER = `VICTIM-${SECRET}`
export const OWN_ORDER = 'OWN-1'
export const OWN_WAYBILL = { deliveryId: 'ZTO', waybillId: 'OWN-W' }

const COLLECTIONS = ['orders', 'tracks', 'consents', 'shares', 'rates', 'pauses', 'progress']
const FUNCTIONS = ['getPath', 'listOrders', 'subscribe', 'shares', 'onPathUpdate', 'cleanUp'] as const
export type FunctionName = (typeof FUNCTIONS)[number]

export interface Query {
  collection: string
  query: Document
}

/** Who calls, as CloudBase tells the SDK. */
export interface Identity {
  openid?: string
  /** `wx_client` without it. */
  source?: string
  /** More variables of the platform, such as WX_UNIONID. */
  variables?: Record<string, string>
}

class RecordedCollections extends Collections {
  readonly queries: Query[] = []

  override find(collection: string, query: Document, options?: FindOptions): Document[] {
    this.queries.push({ collection, query })
    return super.find(collection, query, options)
  }
}

export interface AttackedShop {
  call: (name: FunctionName, event: unknown, identity?: Identity) => Promise<unknown>
  /** A push as WeChat makes it. */
  push: (event: unknown) => Promise<unknown>
  /** What the functions have asked the database for since the test began. */
  queries: () => Query[]
  stored: (collection: string) => Document[]
  hold: (collection: string, documents: Document[]) => void
  /** Everything that belongs to the victim, as JSON. */
  victimsDocuments: () => string
  /** What WeChat answers when it is asked for a track; no rows without it. */
  answerPath: (rows: unknown) => void
  /** The notifications that were sent. */
  sent: () => unknown[]
  /** The lines of the log. */
  logs: () => string
}

/** Sets up the shop for the tests of one file; each test begins with the same documents. */
export function setUpAttackedShop(): AttackedShop {
  const mains = new Map<string, Main>()
  let gateway: Gateway
  let collections = new RecordedCollections(COLLECTIONS)
  let rows: unknown = []
  let sent: unknown[] = []
  let lines: string[] = []

  const post = (path: string, body: unknown) => {
    const isPath = path.endsWith('/path/get')
    if (!isPath) sent.push(body)
    const path_item_num = Array.isArray(rows) ? rows.length : undefined
    const answer = isPath ? { waybill_id: 'W', path_item_num, path_item_list: rows } : { errcode: 0 }
    return Promise.resolve({
      kind: 'body' as const,
      contentType: 'application/json',
      text: JSON.stringify(answer),
    })
  }
  const call: AttackedShop['call'] = (name, event, { openid, source = 'wx_client', variables } = {}) => {
    // The limit of calls is tested elsewhere.
    collections.replaceAll('rates', [])
    const environment = { ...callerEnvironment(name, { openid }), TCB_SOURCE: source, ...variables }
    const WX_CONTEXT_KEYS = Object.keys(environment).filter((key) => key.startsWith('WX_'))
    Object.assign(process.env, environment, { WX_CONTEXT_KEYS: WX_CONTEXT_KEYS.join(',') })
    return mains.get(name)?.(event, { request_id: 'r-1' }) ?? Promise.reject(new Error(name))
  }

  beforeAll(async () => {
    const mayCall = (): boolean => true
    const parts = { wechat: { post }, mayCall, collections: () => collections, log: () => undefined }
    gateway = await startGateway(parts)
    Object.assign(process.env, cloudEnvironment(gateway.url), {
      TARO_APP_NOTICE_SIGNED: 'template1 thing1={message}',
    })
    for (const name of FUNCTIONS) {
      const { main } = (await import(`../cloudfunctions/${name}/index`)) as { main: Main }
      mains.set(name, main)
    }
  })
  afterAll(() => gateway.close())

  beforeEach(() => {
    collections = new RecordedCollections(COLLECTIONS)
    for (const [name, documents] of Object.entries(shopDocuments())) collections.replaceAll(name, documents)
    rows = []
    sent = []
    lines = []
    for (const method of ['log', 'warn', 'error'] as const)
      jest.spyOn(console, method).mockImplementation((line: string) => void lines.push(line))
  })

  return {
    call,
    push: (event) => call('onPathUpdate', event, { source: 'wx_unknown' }),
    queries: () => collections.queries.filter(({ collection }) => collection !== 'rates'),
    stored: (collection) => collections.find(collection, {}),
    hold: (collection, documents) => {
      collections.replaceAll(collection, documents)
    },
    victimsDocuments: () =>
      JSON.stringify(
        ['orders', 'tracks', 'consents', 'shares'].map((name) => collections.find(name, { _openid: VICTIM })),
      ),
    answerPath: (answered) => {
      rows = answered
    },
    sent: () => sent,
    logs: () => lines.join('\n'),
  }
}

function shopDocuments(): Record<string, Document[]> {
  const common = { addSource: 0, ended: false, createdAt: NOW - 1000 }
  const goods = [{ name: `goods ${SECRET}`, imageUrl: '' }]
  const orderId = VICTIMS_ORDER
  const pathItemList = [{ actionTime: NOW - 500, actionType: 200001, actionMsg: `已到达 ${SECRET}` }]
  const track = { _id: trackId({ orderId, ...WAYBILL }), pathItemList, checkedAt: NOW - 100, revision: 1 }
  const share = {
    orderCreatedAt: NOW - 1000,
    createdAt: NOW - 90,
    expiresAt: NOW + 9000,
    uses: 0,
    endedAt: 0,
  }
  return {
    orders: [
      { _id: 'v', _openid: VICTIM, orderId, goods, waybills: [WAYBILL], ...common },
      { _id: 'a', _openid: ATTACKER, orderId: OWN_ORDER, waybills: [OWN_WAYBILL], ...common },
    ],
    tracks: [{ _openid: VICTIM, orderId, ...WAYBILL, ...track }],
    shares: [{ _id: hashShareToken(TOKEN), _openid: VICTIM, orderId, ...WAYBILL, ...share }],
  }
}
