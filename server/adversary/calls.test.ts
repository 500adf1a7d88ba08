import { sql } from 'kysely'
import {
  ATTACKER,
  NOW,
  OWN_ORDER,
  SECRET,
  shopDocuments,
  TOKEN,
  VICTIM,
  VICTIMS_ORDER,
} from '../../testing/attackedDocuments'
import { FIELDS, OTHER_FIELDS } from '../../testing/attackedFields'
import { hostileValues } from '../../testing/hostileValues'
import { setUpServer, signToken } from '../../testing/serverApp'
import { insertDocument, selectDocuments } from '../../testing/storeContracts/sqlRows'

// The attacks of cloudfunctions/adversary against the server: over HTTP, with a valid token of the attacker's.

const world = setUpServer({ TARO_APP_CONFIRM_RECEIPT: 'true' })

beforeEach(async () => {
  for (const method of ['log', 'warn', 'error'] as const) jest.spyOn(console, method).mockReturnValue()
  for (const [collection, documents] of Object.entries(shopDocuments()))
    for (const document of documents) await insertDocument[collection]?.(world.database.kysely, document)
})

async function attack(name: string, event: unknown, openid = ATTACKER): Promise<unknown> {
  // The limit of calls is tested elsewhere.
  await sql`delete from rates`.execute(world.database.kysely)
  return world.call(name, event, openid)
}

/** The values that Node can write as JSON; what is nested deeper has a test of its own. */
function sendableValues(id: string): [string, unknown][] {
  return hostileValues(id).filter(([, value]) => {
    try {
      JSON.stringify(value)
      return true
    } catch {
      return false
    }
  })
}

/** Everything that belongs to the victim, as JSON. */
async function victimsDocuments(): Promise<string> {
  const { orders, tracks, shares, consents } = selectDocuments
  const tables = [orders, tracks, shares, consents].map((query) => query.execute(world.database.kysely))
  const documents = (await Promise.all(tables)).flatMap(({ rows }) => rows.map(({ document }) => document))
  return JSON.stringify(documents.filter(({ _openid }) => _openid === VICTIM))
}

const logs = (): string =>
  JSON.stringify([
    world.lines,
    ...[console.log, console.warn, console.error].map((method) => jest.mocked(method).mock.calls),
  ])

it.each(FIELDS)('%s answers nothing of another order for any foreign %s', async (name, field, id, rest) => {
  const before = await victimsDocuments()
  for (const [what, value] of [['as it is', id] as const, ...sendableValues(id)]) {
    const reply = await attack(name, { ...rest, [field]: value })
    expect([what, reply]).toEqual([
      what,
      { ok: false, code: expect.stringMatching(/^(BAD_REQUEST|NOT_FOUND)$/) as unknown },
    ])
  }
  expect(logs()).not.toContain(SECRET)
  await expect(victimsDocuments()).resolves.toBe(before)
})

it.each(OTHER_FIELDS)('%s answers nothing of another order for any hostile %s', async (name, field, rest) => {
  const before = await victimsDocuments()
  for (const [what, value] of sendableValues(VICTIMS_ORDER)) {
    const reply = await attack(name, { ...rest, [field]: value })
    expect([what, JSON.stringify(reply)]).toEqual([what, expect.not.stringContaining(SECRET)])
    expect([what, reply]).not.toMatchObject([what, { code: 'INTERNAL' }])
  }
  expect(logs()).not.toContain(SECRET)
  await expect(victimsDocuments()).resolves.toBe(before)
})

it('no field of a request makes its caller the owner', async () => {
  const claims = [
    { OPENID: VICTIM, openid: VICTIM, _openid: VICTIM, userInfo: { openId: VICTIM } },
    { headers: { 'x-wx-openid': VICTIM, authorization: `Bearer ${await signToken(VICTIM)}` } },
  ]
  for (const claim of claims) {
    await expect(attack('getPath', { orderId: VICTIMS_ORDER, ...claim })).resolves.toEqual({
      ok: false,
      code: 'NOT_FOUND',
    })
    const page = await attack('listOrders', claim)
    expect(page).toMatchObject({ ok: true, data: { orders: [{ orderId: OWN_ORDER }] } })
  }
})

it('no header or query beside the token makes its caller the owner', async () => {
  const headers = {
    authorization: `Bearer ${await signToken(ATTACKER)}`,
    ...{ 'x-wx-openid': VICTIM, 'x-wx-source': 'wx_client', 'x-wx-env': 'prod', 'x-openid': VICTIM },
    ...{ 'x-now': String(NOW), 'x-forwarded-user': VICTIM, cookie: `openid=${VICTIM}` },
  }
  const url = `/functions/getPath?openid=${VICTIM}`
  const response = await world.app.inject({
    method: 'POST',
    url,
    headers,
    payload: { orderId: VICTIMS_ORDER },
  })
  expect(response.json()).toEqual({ ok: false, code: 'NOT_FOUND' })
})

it('an openid that only looks like theirs is no owner', async () => {
  for (const openid of [VICTIM.toLowerCase(), VICTIM.slice(0, -1), `${VICTIM}0`, 'constructor', '__proto__'])
    await expect(attack('getPath', { orderId: VICTIMS_ORDER }, openid)).resolves.toEqual({
      ok: false,
      code: 'NOT_FOUND',
    })
})

it('no text near the token of a link opens the parcel', async () => {
  for (const [what, share] of sendableValues(TOKEN)) {
    const reply = await attack('getPath', { share })
    // JSON with a prototype is refused before any function is asked.
    expect([what, reply]).toEqual([
      what,
      { ok: false, code: expect.stringMatching(/^(BAD_REQUEST|NOT_FOUND)$/) as unknown },
    ])
  }
  expect(logs()).not.toContain(TOKEN)
  await expect(attack('getPath', { share: TOKEN })).resolves.toMatchObject({
    ok: true,
    data: { pathItemNum: 1 },
  })
})

it('a body of 8,000 levels is a bad request', async () => {
  const headers = { authorization: `Bearer ${await signToken(ATTACKER)}`, 'content-type': 'application/json' }
  const payload = `{"orderId":${'['.repeat(8000)}${']'.repeat(8000)}}`
  const response = await world.app.inject({ method: 'POST', url: '/functions/getPath', headers, payload })
  expect(response.json()).toEqual({ ok: false, code: 'BAD_REQUEST' })
})
