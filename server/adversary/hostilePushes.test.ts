import type { FastifyInstance } from 'fastify'
import { NOW, OWN_WAYBILL, SECRET, shopDocuments, VICTIM, WAYBILL } from '../../testing/attackedDocuments'
import { hostileValues } from '../../testing/hostileValues'
import { pathPacket } from '../../testing/pathPacket'
import { setUpServer } from '../../testing/serverApp'
import { insertDocument, selectDocuments } from '../../testing/storeContracts/sqlRows'
import { AES_KEY, APPID, encryptedPush, signedUrl, toXml, TOKEN } from '../../testing/wechatPush'

// The pushes of cloudfunctions/adversary against the server: signed as WeChat signs them, with wrong content, in each form.

const world = setUpServer({ PUSH_TOKEN: TOKEN, WECHAT_APPID: APPID })
const ROW = { actionTime: NOW - 9, actionType: 200001, actionMsg: 'pushed' }
const ACTION = { ActionTime: NOW - 9, ActionType: 200001, ActionMsg: 'pushed' }
const packet = (fields: object = {}): object => pathPacket(WAYBILL, 1, [ROW], fields)

/** One form in each mode; both modes read both forms, see server/push. */
const FORMS: Record<string, (sent: unknown) => { url: string; body: string }> = {
  'open XML': (sent) => ({ url: signedUrl(NOW), body: toXml(sent as object) }),
  'encrypted JSON': (sent) => encryptedPush(JSON.stringify(sent), NOW),
}

let apps: Record<'open' | 'encrypted', FastifyInstance>
let logs: jest.SpyInstance[]

beforeEach(async () => {
  logs = (['log', 'warn', 'error'] as const).map((method) => jest.spyOn(console, method).mockReturnValue())
  for (const [collection, documents] of Object.entries(shopDocuments()))
    for (const document of documents) await insertDocument[collection]?.(world.database.kysely, document)
  const now = (): number => NOW
  apps = {
    open: world.createApp({}, { now }),
    encrypted: world.createApp({ PUSH_AES_KEY: AES_KEY }, { now }),
  }
})

/** In XML a list of one is the value itself, and a packet with a tag such as __proto__ is read no further. */
function valuesFor(form: string, id: string): [string, unknown][] {
  const others = ['a list with the id', 'a prototype', 'a constructor']
  return hostileValues(id).filter(([what]) => form !== 'open XML' || !others.includes(what))
}

/** Pushes in a form. Returns true if the push was taken; false if it was refused, or the form cannot carry it. */
async function push(form: string, sent: unknown): Promise<boolean> {
  let request
  try {
    request = FORMS[form]?.(sent)
  } catch {
    // JSON and XML are written by recursion here, and some values are deeper than the stack.
    return false
  }
  const app = form.startsWith('open') ? apps.open : apps.encrypted
  const response = await app.inject({ method: 'POST', ...request })
  expect(response.body).not.toMatch(/Error|at |sql/i)
  expect([200, 400, 413]).toContain(response.statusCode)
  return response.statusCode === 200
}

async function storedTracks() {
  const { rows } = await selectDocuments['tracks'].execute(world.database.kysely)
  return rows.map(({ document }) => document)
}

async function storedRows(): Promise<unknown[]> {
  const [track] = (await storedTracks()).filter(({ _openid }) => _openid === VICTIM)
  const rows = track?.['pathItemList'] as Record<string, unknown>[]
  for (const value of rows.flatMap((row) => Object.values(row)))
    expect(typeof value).toMatch(/^(string|number)$/)
  return rows
}

const expectCleanLogs = (): void => {
  const text = JSON.stringify([world.lines, logs.map(({ mock }) => mock.calls as unknown[])])
  expect(text).not.toMatch(new RegExp(`${SECRET}|${VICTIM}|"stack"`))
}

describe.each(Object.keys(FORMS))('a push in %s', (form) => {
  it.each(['DeliveryID', 'WayBillId', 'Version', 'Event', 'MsgType'])(
    'with any hostile %s changes nothing',
    async (field) => {
      const before = await storedTracks()
      for (const [what, value] of valuesFor(form, WAYBILL.waybillId)) {
        await push(form, packet({ [field]: value }))
        expect([what, await storedTracks()]).toEqual([what, before])
      }
      expectCleanLogs()
    },
  )

  it.each(['ActionTime', 'ActionType', 'ActionMsg'])(
    'with any hostile %s in a row keeps the other rows',
    async (field) => {
      for (const [index, [what, value]] of valuesFor(form, 'pushed').entries()) {
        const other = { ...ACTION, ActionTime: NOW - 8, ActionMsg: `other ${index}` }
        const Actions = [{ ...ACTION, [field]: value }, other]
        if (!(await push(form, packet({ Actions, Version: index + 2 })))) continue
        const kept = { ...ROW, actionTime: NOW - 8, actionMsg: `other ${index}` }
        expect([what, await storedRows()]).toEqual([what, expect.arrayContaining([kept])])
      }
      expectCleanLogs()
    },
  )

  it('with any hostile list of rows keeps the stored ones', async () => {
    const before = await storedRows()
    for (const [what, Actions] of hostileValues('pushed')) {
      await push(form, packet({ Actions }))
      expect([what, await storedRows()]).toEqual([what, expect.arrayContaining(before)])
    }
    expectCleanLogs()
  })

  it('that is hostile as a whole changes nothing', async () => {
    const before = await storedTracks()
    for (const [, value] of hostileValues(WAYBILL.waybillId)) await push(form, value)
    await expect(storedTracks()).resolves.toEqual(before)
    expectCleanLogs()
  })

  it('for a parcel of no order, or with fields of a track, stores none of it', async () => {
    await push(form, pathPacket({ deliveryId: 'ZTO', waybillId: 'UNKNOWN' }, 1, [ROW]))
    await push(form, packet({ _openid: 'oMALLORY0001', _id: 'x', checkedAt: 1, ended: true, openid: 'x' }))
    await expect(storedTracks()).resolves.toMatchObject([{ _openid: VICTIM, ended: false }])
    expect(JSON.stringify(await storedTracks())).not.toContain('MALLORY')
  })

  it("adds rows to no other customer's parcel", async () => {
    await push(form, pathPacket(OWN_WAYBILL, 1, [{ ...ROW, actionMsg: 'mine' }]))
    expect(JSON.stringify(await storedRows())).not.toContain('mine')
    await expect(storedTracks()).resolves.toHaveLength(2)
  })

  it('of 20,000 rows is stored as the newest 2,000, or refused as too large', async () => {
    const Actions = Array.from({ length: 20_000 }, (_, index) => ({
      ...ACTION,
      ActionTime: NOW - 1 - (index % 800),
      ActionMsg: `row ${index}`,
    }))
    const isTaken = await push(form, packet({ Actions }))
    await expect(storedRows()).resolves.toHaveLength(isTaken ? 2000 : 1)
  })
})
