import { readDatabaseFiles } from './databaseFiles'
import { applyRule, checkRule } from './securityRules'

const OWNER = 'doc._openid == auth.openid'
const own = { _id: '1', _openid: '{openid}' }

describe('the rules that are deployed', () => {
  const files = readDatabaseFiles()

  it('let a client write no collection', () => {
    expect([...files].filter(([, { rule }]) => rule.write !== false)).toEqual([])
  })

  it('let a client read their own tracks and nothing else', () => {
    const readable = [...files].filter(([, { rule }]) => rule.read !== false)
    expect(readable.map(([name, { rule }]) => [name, rule.read])).toEqual([['tracks', OWNER]])
  })
})

describe('a rule', () => {
  it('that names the owner allows a query for the own documents, and fills in the openid', () => {
    expect(applyRule(OWNER, own, 'oMe')).toEqual({ _id: '1', _openid: 'oMe' })
    expect(applyRule('auth.openid==doc._openid', own, 'oMe')).toEqual({ _id: '1', _openid: 'oMe' })
  })

  it.each([
    [{}],
    [{ _id: '1' }],
    [{ _openid: 'oMe' }],
    [{ _openid: 'oOther' }],
    [{ _openid: { $ne: '{openid}' } }],
    [{ _openid: ['{openid}'] }],
    [{ $or: [own, { _openid: 'oOther' }] }],
    [{ 'doc._openid': '{openid}' }],
  ])('that names the owner forbids the query %j', (query) => {
    expect(applyRule(OWNER, query, 'oMe')).toBeUndefined()
  })

  it('allows nothing to a client without an openid', () => {
    expect(applyRule(OWNER, own, undefined)).toBeUndefined()
    expect(applyRule(true, {}, undefined)).toBeUndefined()
  })

  it.each([
    [true, {}, true],
    [false, own, false],
    ['auth != null', {}, true],
    ['false', own, false],
    ['doc.shared == true', { shared: true }, true],
    ['doc.shared == true', { shared: 'true' }, false],
    [`doc.shared == true || ${OWNER}`, own, true],
    [`doc.shared == true && ${OWNER}`, own, false],
    [`doc.kind == 'a' && ${OWNER}`, { ...own, kind: 'a' }, true],
    [`false && true || ${OWNER}`, own, true],
  ])('%p allows %j: %p', (rule, query, allowed) => {
    expect(applyRule(rule, query, 'oMe') !== undefined).toBe(allowed)
  })

  it.each([
    '',
    'doc._openid',
    'doc._openid = auth.openid',
    'auth.openid == auth.openid',
    'doc.a in [1]',
    '!(true)',
  ])('that is not understood is refused: "%s"', (rule) => {
    expect(() => {
      checkRule(rule)
    }).toThrow('is not understood')
  })
})
