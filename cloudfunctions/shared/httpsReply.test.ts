import { createCallRecord, runRecorded } from './callRecord'
import type { Failure } from './failure'
import { readReply, toCamelCase } from './httpsReply'

const RID = 'rid: 64b79aff-477f027c-06415867'
const ADDRESS = 'invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist'

/** The failure of a reply, with what is noted about it. */
function read(reply: object): { code: string; message: string; notes: object[] } {
  const record = createCallRecord()
  try {
    runRecorded(record, () => readReply(JSON.stringify(reply)))
  } catch (error) {
    const { code, message } = error as Failure
    return { code, message, notes: record.notes }
  }
  throw new Error('nothing was thrown')
}

it.each([
  { errcode: 0, errmsg: 'ok', waybill_id: '1' },
  { errcode: 'none' },
  { waybill_id: '1' },
  [1],
  'text',
  null,
])('returns a reply without an error as it is: %j', (reply) => {
  expect(readReply(JSON.stringify(reply))).toEqual(reply)
})

it('throws BAD_REPLY for what is not JSON, and does not repeat it', () => {
  expect(() => readReply('<html>SECRET')).toThrow(/^WeChat did not answer with JSON$/)
})

it.each([
  ['the number', { errcode: 45009, errmsg: 'oABC123456' }, 'BUSY', 'WeChat answered 45009'],
  ['a number that is text', { errcode: '40199' }, 'NOT_TRACKED', 'WeChat answered 40199'],
  ['the id', { errcode: -1, errmsg: `SECRET ${RID}` }, 'BUSY', `WeChat answered -1 ${RID}`],
  [
    'the address',
    { errcode: 40164, errmsg: `${ADDRESS} ${RID}` },
    'NOT_AUTHORISED',
    `WeChat answered 40164 to 203.0.113.9 ${RID}`,
  ],
  ['no text', { errcode: 48001, errmsg: 7 }, 'NOT_AUTHORISED', 'WeChat answered 48001'],
])('says of an error only what helps: %s', (_what, reply, code, message) => {
  expect(read(reply)).toMatchObject({ code, message })
})

it.each([
  ['notes the address that is not listed', { errcode: 40164, errmsg: ADDRESS }, '203.0.113.9'],
  ['notes nothing if WeChat names no address', { errcode: 40164, errmsg: 'not in whitelist' }, null],
  ['notes nothing of another error', { errcode: 40013, errmsg: ADDRESS }, null],
])('%s', (_what, reply, address) => {
  const notes = address === null ? [] : [{ where: 'WeChat', errCode: 40164, address }]
  expect(read(reply).notes).toEqual(notes)
})

it('writes the names of six levels in camel case, and leaves deeper ones', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { an_object: nested(levels - 1) })
  const text = JSON.stringify(toCamelCase(nested(9)))
  expect(text.match(/anObject/g)).toHaveLength(6)
  expect(text.match(/an_object/g)).toHaveLength(3)
  expect(JSON.stringify(toCamelCase([[[[[[{ a_b: 1 }]]]]]]))).toContain('a_b')
  expect(toCamelCase({ path_item_list: [{ action_msg: 'a_b' }] })).toEqual({
    pathItemList: [{ actionMsg: 'a_b' }],
  })
})
