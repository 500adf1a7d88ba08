import type { GatewayFault } from './faultyGateway'

const reply = (body: string, contentType: string, status = 200): GatewayFault => ({
  kind: 'reply',
  status,
  contentType,
  body,
})
const json = (value: unknown): GatewayFault => reply(JSON.stringify(value), 'application/json')

/** What the database does to every request, and the code of each function's answer. */
export const DATABASE_FAULTS: readonly [name: string, fault: GatewayFault, code: string][] = [
  ['resets the connection', { kind: 'reset' }, 'BUSY'],
  ['sends half of its answer', { kind: 'half an answer' }, 'BUSY'],
  ['answers HTTP 500', reply('Internal Server Error', 'text/plain', 500), 'BUSY'],
  ['answers HTTP 503 with HTML', reply('<html>unavailable</html>', 'text/html', 503), 'BUSY'],
  ['sends HTML', reply('<html></html>', 'text/html'), 'BUSY'],
  ['sends an empty body', reply('', 'application/json'), 'BUSY'],
  ['sends null', json(null), 'BUSY'],
  ['sends a list', json([]), 'BUSY'],
  ['sends an empty object', json({}), 'BUSY'],
  ['sends wrong types', json({ data: { list: 'none', insertedIds: 7, updated: 'many' } }), 'BUSY'],
  ['sends documents that are no JSON', json({ data: { list: ['{', 7, null] } }), 'BUSY'],
  ['sends 5 MB', json({ data: { list: ['x'.repeat(5_000_000)] } }), 'BUSY'],
  ['has no collections', json({ code: 'DATABASE_COLLECTION_NOT_EXIST', message: '' }), 'NOT_AUTHORISED'],
  ['fails', json({ code: 'DATABASE_REQUEST_FAILED', message: '' }), 'INTERNAL'],
  ['is out of its quota', json({ code: 'EXCEED_REQUEST_LIMIT', message: '' }), 'BUSY'],
  ['names a failure on no list', json({ code: 'NEW_FAILURE', message: '' }), 'BUSY'],
]
