import { callerEnvironment, cloudEnvironment } from '../preview/cloud/cloudEnvironment'
import { Collections, type Document, type FindOptions } from '../preview/cloud/collections'
import { startGateway, type Gateway } from '../preview/cloud/gateway'
import type { Main } from '../cloudfunctions/shared/runFunction'
import { shopDocuments, VICTIM } from './attackedDocuments'

/** A shop and its functions as CloudBase calls them: their `main`, over the real SDK and a database in memory. */

const COLLECTIONS = ['orders', 'tracks', 'consents', 'shares', 'rates', 'pauses', 'progress']
const FUNCTIONS = [
  'getPath',
  'listOrders',
  'subscribe',
  'shares',
  'confirmReceipt',
  'onPathUpdate',
  'cleanUp',
  'putOrders',
] as const
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

  /** Finds for the test itself, which is no query of a function. */
  look(collection: string, query: Document): Document[] {
    return super.find(collection, query)
  }
}

/** What a test sees and decides; each test begins with a new one. */
class ShopState {
  readonly collections = new RecordedCollections(COLLECTIONS)
  /** What WeChat answers when it is asked for a track. */
  rows: unknown = []
  /** The notifications that were sent. */
  readonly sent: unknown[] = []
  private readonly lines: string[] = []

  constructor() {
    for (const [name, documents] of Object.entries(shopDocuments())) this.hold(name, documents)
    const keep = (...line: unknown[]): void => {
      this.lines.push(line.join(' '))
    }
    for (const method of ['log', 'warn', 'error'] as const)
      jest.spyOn(console, method).mockImplementation(keep)
  }

  /** What the functions have asked the database for. */
  queries(): Query[] {
    return this.collections.queries.filter(({ collection }) => collection !== 'rates')
  }

  stored(collection: string): Document[] {
    return this.collections.look(collection, {})
  }

  hold(collection: string, documents: Document[]): void {
    this.collections.replaceAll(collection, documents)
  }

  /** Everything that belongs to the victim, as JSON. */
  victimsDocuments(): string {
    const names = ['orders', 'tracks', 'consents', 'shares']
    return JSON.stringify(names.map((name) => this.collections.look(name, { _openid: VICTIM })))
  }

  logs(): string {
    return this.lines.join('\n')
  }
}

export interface AttackedShop {
  state: () => ShopState
  call: (name: FunctionName, event: unknown, identity?: Identity) => Promise<unknown>
  /** A push as WeChat makes it. */
  push: (event: unknown) => Promise<unknown>
}

/** Sets up the shop for the tests of one file. */
export function setUpAttackedShop(): AttackedShop {
  const mains = new Map<string, Main>()
  let gateway: Gateway
  let state: ShopState

  beforeAll(async () => {
    gateway = await startGateway({
      wechat: { post: (path, body) => Promise.resolve(answerAsWechat(state, path, body)) },
      mayCall: () => true,
      collections: () => state.collections,
      log: () => undefined,
    })
    process.env['TARO_APP_NOTICE_SIGNED'] = 'template1 thing1={message}'
    process.env['TARO_APP_CONFIRM_RECEIPT'] = 'true'
    Object.assign(process.env, cloudEnvironment(gateway.url))
    for (const name of FUNCTIONS) {
      const { main } = (await import(`../cloudfunctions/${name}/index`)) as { main: Main }
      mains.set(name, main)
    }
  })
  beforeEach(() => {
    state = new ShopState()
  })
  afterAll(() => gateway.close())

  const call: AttackedShop['call'] = (name, event, identity = {}) => {
    // The limit of calls is tested elsewhere.
    state.hold('rates', [])
    identify(name, identity)
    return mains.get(name)?.(event, { request_id: 'r-1' }) ?? Promise.reject(new Error(name))
  }
  return {
    state: () => state,
    call,
    push: (event) => call('onPathUpdate', event, { source: 'wx_unknown' }),
  }
}

/** Sets the variables by which the SDK knows the caller; it reads them before the call's first await. */
function identify(name: string, { openid, source = 'wx_client', variables }: Identity): void {
  const environment = { ...callerEnvironment(name, { openid }), TCB_SOURCE: source, ...variables }
  const keys = Object.keys(environment).filter((key) => key.startsWith('WX_'))
  Object.assign(process.env, environment, { WX_CONTEXT_KEYS: keys.join(',') })
}

function answerAsWechat(state: ShopState, path: string, body: unknown) {
  const isPath = path.endsWith('/path/get')
  if (!isPath) state.sent.push(body)
  const { rows } = state
  const answer = isPath ? { waybill_id: 'W', path_item_list: rows } : { errcode: 0 }
  return { kind: 'body' as const, contentType: 'application/json', text: JSON.stringify(answer) }
}
