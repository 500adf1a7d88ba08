import cloud from 'wx-server-sdk'
import { createWechatApi } from '../wechat/wechatApi'
import { cloudEnvironment } from './cloudEnvironment'
import { Collections } from './collections'
import { startGateway, type Gateway } from './gateway'

/** The gateway as the real wx-server-sdk calls it. */
let gateway: Gateway
let mayCall: boolean

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: 1000 })
const tracks = cloud.database().collection('tracks')

const openApi = cloud.openapi as unknown as Record<string, Record<string, (data: object) => Promise<unknown>>>

beforeAll(async () => {
  const wechat = createWechatApi('/nowhere', () => undefined)
  const log = (): void => undefined
  const collections = new Collections(['tracks'])
  gateway = await startGateway({ wechat, mayCall: () => mayCall, collections: () => collections, log })
  Object.assign(process.env, cloudEnvironment(gateway.url))
})

beforeEach(() => {
  mayCall = true
})

afterAll(() => gateway.close())

it('counts database requests by collection and action', async () => {
  const before = gateway.databaseRequests()['tracks.modifyDocument'] ?? 0
  await tracks.doc('SF-1').update({ data: { version: 5 } })
  expect(gateway.databaseRequests()['tracks.modifyDocument']).toBe(before + 1)
})

it('refuses a cloud call that does not exist', async () => {
  await expect(openApi['logistics']?.['getNothing']?.({})).rejects.toMatchObject({ errCode: -604100 })
})

it('refuses a cloud call that config.json does not ask for', async () => {
  mayCall = false
  await expect(openApi['logistics']?.['getPath']?.({})).rejects.toMatchObject({ errCode: -604101 })
})
