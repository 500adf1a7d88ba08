import { anonymousSource, isPushSource, logRefusedPush, readPushSources } from './pushCaller'

describe('the source of a push', () => {
  it('is wx_unknown', () => {
    expect(isPushSource('wx_unknown')).toBe(true)
  })

  it.each([
    'wx_client',
    'wx_devtools',
    'wx_localdebug',
    'wx_http',
    'wx_trigger',
    'wx_paycallback',
    'wx_crawler',
    'scf',
    'wx_client,scf',
    'scf,wx_client',
    'wx_unknown,scf',
    'wx_client,wx_unknown',
    'WX_UNKNOWN',
    'WX_CLIENT',
    ' wx_unknown',
    'wx_unknown\n',
    'wx_unknown wx_client',
    'wx_unknownx',
    'web_client',
    '',
    undefined,
  ])('is not %p', (source) => {
    expect(isPushSource(source)).toBe(false)
  })

  it('is one of the setting, word for word', () => {
    const allowed = readPushSources('  wx_http\twx_push ')
    expect(
      ['wx_http', 'wx_push', 'wx_unknown', 'wx_http wx_push', ''].filter((each) =>
        isPushSource(each, allowed),
      ),
    ).toEqual(['wx_http', 'wx_push'])
  })

  it.each(['', '  ', undefined])('is the default if the setting is %p', (setting) => {
    expect(readPushSources(setting)).toEqual(['wx_unknown'])
  })
})

describe('a call with an identity', () => {
  it.each(['OPENID', 'FROM_OPENID', 'UNIONID', 'FROM_UNIONID'])('is no push if it has %s', (name) => {
    expect(anonymousSource({ SOURCE: 'wx_unknown', [name]: 'oABC123456' })).toBeUndefined()
  })

  it('is one of a number too, into which the SDK turns digits', () => {
    expect(anonymousSource({ SOURCE: 'wx_unknown', OPENID: 123456 })).toBeUndefined()
  })

  it.each([{}, { SOURCE: undefined }, { SOURCE: ['wx_unknown'] }, { SOURCE: 1 }])(
    'has no source in %p',
    (context) => {
      expect(anonymousSource(context)).toBeUndefined()
    },
  )
})

it('logs the source of a refused call and whether it had an openid, but not the openid', () => {
  const log = jest.spyOn(console, 'warn').mockReturnValue()
  logRefusedPush({ SOURCE: 'wx_client,scf', OPENID: 'oABC123456' })
  logRefusedPush({ SOURCE: 'oABC 13800138000' })
  expect(log.mock.calls).toEqual([
    ['{"where":"onPathUpdate","refused":"not a push","source":"wx_client,scf","openid":true}'],
    ['{"where":"onPathUpdate","refused":"not a push","source":null,"openid":false}'],
  ])
})

describe('a call without an identity', () => {
  it.each([{}, { OPENID: '' }, { OPENID: undefined, UNIONID: '' }])(
    'has the source that CloudBase names, with %j',
    (context) => {
      expect(anonymousSource({ SOURCE: 'wx_unknown', ...context })).toBe('wx_unknown')
    },
  )
})

it('does not log a source that is no text', () => {
  const log = jest.spyOn(console, 'warn').mockReturnValue()
  logRefusedPush({ SOURCE: ['wx_client'] })
  expect(log.mock.calls).toEqual([
    ['{"where":"onPathUpdate","refused":"not a push","source":null,"openid":false}'],
  ])
})
