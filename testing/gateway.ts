import path from 'node:path'
import { cloudEnvironment } from '../preview/cloud/cloudEnvironment'
import { Collections, type Document } from '../preview/cloud/collections'
import { startGateway, type Gateway } from '../preview/cloud/gateway'
import { createWechatApi, type WechatApi } from '../preview/wechat/wechatApi'

export const FIXTURES = path.resolve(__dirname, '../preview/fixtures')

interface Options {
  /** The collections that exist, empty at the start of each test. */
  collections?: string[]
  /** Answers what is posted to WeChat's API; without it the fixtures do. */
  post?: WechatApi['post']
}

/** The database behind the gateway. */
export interface TestDatabase {
  /** Replaces all documents of a collection. */
  hold: (collection: string, documents: object[]) => void
  /** All documents of a collection. */
  stored: (collection: string) => Document[]
  /** How often the database was asked in this test, by collection and action: `tracks.getDocument`. */
  requests: () => Record<string, number>
  /** Removes every collection, as if none had been made in the console. */
  dropCollections: () => void
}

/** Runs the preview's gateway for the tests of one file: wx-server-sdk sends its requests there. */
export function setUpGateway({ collections: names = [], post }: Options = {}): TestDatabase {
  const wechat = createWechatApi(FIXTURES, () => undefined)
  let gateway: Gateway
  let collections = new Collections(names)

  beforeAll(async () => {
    gateway = await startGateway({
      wechat: post ? { post } : wechat,
      mayCall: () => true,
      collections: () => collections,
      log: () => undefined,
    })
    Object.assign(process.env, cloudEnvironment(gateway.url))
  })

  beforeEach(() => {
    collections = new Collections(names)
    gateway.resetRequests()
  })

  afterAll(async () => {
    wechat.close()
    await gateway.close()
  })

  return {
    hold: (collection, documents) => {
      collections.replaceAll(
        collection,
        documents.map((document) => ({ ...document })),
      )
    },
    stored: (collection) => collections.find(collection, {}),
    requests: () => gateway.databaseRequests(),
    dropCollections: () => {
      collections = new Collections([])
    },
  }
}
