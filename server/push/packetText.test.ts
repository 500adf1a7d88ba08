import { cpuMsOf } from '../../testing/cpuTime'
import { packet } from '../../testing/pathUpdate'
import { toXml } from '../../testing/wechatPush'
import { readPacketText } from './packetText'

it.each([1, 2, 4])('reads a packet of %d actions in XML as in JSON', (actions) => {
  const sent = packet(actions)
  const json: unknown = readPacketText(JSON.stringify(sent))
  expect(json).toEqual(sent)
  const [first] = (sent as { Actions: unknown[] }).Actions
  const expected = actions === 1 ? { ...sent, Actions: first } : sent
  expect(readPacketText(toXml(sent))).toEqual(expected)
})

it('keeps the zeros and the digits of a number that is an id', () => {
  const ids = { WayBillId: '00123456789012345678', OrderId: '1e5', DeliveryID: '007' }
  expect(readPacketText(toXml(packet(1, ids)))).toMatchObject(ids)
  expect(readPacketText('<xml><WayBillId>00123</WayBillId></xml>')).toEqual({ WayBillId: '00123' })
})

it.each(['', 'soon', '1e3', '0x10', 'Infinity', '9'.repeat(40)])(
  'leaves a version of "%s" a text, which the schema refuses',
  (text) => {
    expect(readPacketText(`<xml><Version>${text}</Version></xml>`)).toEqual({ Version: text })
  },
)

it('reads what a carrier writes as it is, even if it looks like XML', () => {
  const ActionMsg = '<!DOCTYPE x> &amp; <b>已签收</b> <!ENTITY a "b">'
  const sent = packet(1, { Actions: [{ ActionTime: 1, ActionType: 300003, ActionMsg }] })
  expect(readPacketText(toXml(sent))).toMatchObject({ Actions: { ActionMsg } })
})

it("reads XML's own five entities outside of CDATA", () => {
  expect(readPacketText('<xml><A>1 &amp; 2 &lt; 3</A></xml>')).toEqual({ A: '1 & 2 < 3' })
})

it.each([
  ['a text', 'signed'],
  ['nothing', ''],
  ['JSON that is cut off', '{"MsgType":"event"'],
  ['XML that is cut off', '<xml><MsgType>event</MsgType><Version>1'],
  ['XML with another root', '<html><MsgType>event</MsgType></html>'],
  ['an entity of its own', '<!DOCTYPE x [<!ENTITY a "aaaa">]><xml><A>&a;</A></xml>'],
  ['an entity from a file', '<!doctype x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><A>&a;</A></xml>'],
  ['many levels', `${'<xml>'.repeat(50)}${'</xml>'.repeat(50)}`],
  ['a prototype', '<xml><__proto__><MsgType>event</MsgType></__proto__></xml>'],
  ['a constructor', '<xml><constructor>1</constructor></xml>'],
])('reads no packet in %s', (_what, text) => {
  expect(readPacketText(text)).toBeUndefined()
})

it('gives no packet a prototype of the sender', () => {
  const read = readPacketText('{"__proto__":{"MsgType":"event"}}') as { MsgType?: unknown }
  expect(({} as { MsgType?: unknown }).MsgType).toBeUndefined()
  expect(Object.hasOwn(read, 'MsgType')).toBe(false)
})

it.each(['<![CDATA[', '<!--', '<a>', '<a/>', '<a b="', '&amp;', '<?a ?>'])(
  'reads 300 kB of %s without a time that grows with its square',
  (part) => {
    const text = `<xml>${part.repeat(300_000 / part.length)}</xml>`
    expect(cpuMsOf(() => readPacketText(text))).toBeLessThan(5000)
  },
)
