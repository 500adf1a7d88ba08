import { readWechatSettings } from './wechatSettings'

const https = {
  WECHAT_API: 'https',
  WECHAT_APPID: 'wx0123456789abcdef',
  WECHAT_APPSECRET: '0123456789abcdef0123456789abcdef',
}

it.each([[{}], [{ WECHAT_API: '' }], [{ WECHAT_API: 'cloud', WECHAT_APPID: 'wrong' }]])(
  'chooses the cloud call for %j',
  (environment) => {
    expect(readWechatSettings(environment)).toEqual({ api: 'cloud' })
  },
)

it("chooses HTTPS with the keys, at WeChat's address, and tolerates spaces around a value", () => {
  expect(readWechatSettings({ ...https, WECHAT_APPID: ' wx0123456789abcdef\n' })).toEqual({
    api: 'https',
    origin: 'https://api.weixin.qq.com',
    appid: https.WECHAT_APPID,
    secret: https.WECHAT_APPSECRET,
  })
})

it.each(['https://api2.weixin.qq.com', 'http://127.0.0.1:5200'])('takes %s as the address', (origin) => {
  expect(readWechatSettings({ ...https, WECHAT_API_ORIGIN: origin })).toMatchObject({ origin })
})

it.each([
  ['WECHAT_API', 'HTTPS', 'WECHAT_API is neither cloud nor https: '],
  ['WECHAT_APPID', undefined, 'WECHAT_APPID is missing: '],
  ['WECHAT_APPID', 'wx123', 'WECHAT_APPID has another shape: '],
  ['WECHAT_APPID', 'gh_wx0123456789abcdef', 'WECHAT_APPID has another shape: '],
  ['WECHAT_APPID', 'wx0123456789abcdef0', 'WECHAT_APPID has another shape: '],
  ['WECHAT_APPID', 'touristappid', 'WECHAT_APPID has another shape: '],
  ['WECHAT_APPSECRET', '', 'WECHAT_APPSECRET is missing: '],
  ['WECHAT_APPSECRET', '0'.repeat(33), 'WECHAT_APPSECRET has another shape: '],
  ['WECHAT_APPSECRET', `x${'0'.repeat(32)}`, 'WECHAT_APPSECRET has another shape: '],
  ['WECHAT_APPSECRET', 'x'.repeat(32), 'WECHAT_APPSECRET has another shape: '],
  ['WECHAT_API_ORIGIN', 'http://api.weixin.qq.com', 'WECHAT_API_ORIGIN is no https address '],
  ['WECHAT_API_ORIGIN', 'http://127.0.0.1.example.com', 'WECHAT_API_ORIGIN is no https address '],
  ['WECHAT_API_ORIGIN', 'https://api.weixin.qq.com/cgi-bin', 'WECHAT_API_ORIGIN is no https address '],
  ['WECHAT_API_ORIGIN', 'https://user@api.weixin.qq.com', 'WECHAT_API_ORIGIN is no https address '],
  ['WECHAT_API_ORIGIN', 'api.weixin.qq.com', 'WECHAT_API_ORIGIN is no https address '],
])('refuses %s=%s in one sentence that names it and not its value', (name, value, sentence) => {
  const read = () => readWechatSettings({ ...https, [name]: value })
  expect(read).toThrow(sentence)
  if (value) expect(read).not.toThrow(`is ${value}`)
})
