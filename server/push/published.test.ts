import { encrypt } from '../../testing/wechatPush'
import { decryptMessage } from './decrypt'
import { readPacketText } from './packetText'
import { findCheckRefusal, findPushRefusal, isSignedMessage, readPushQuery } from './pushQuery'
import { readPush } from './readPush'
import { signTexts } from './signature'

// What others have published: the examples of WeChat's page, of its sample programs, and a packet that WxJava has recorded.
// https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html

const settings = { token: 'AAAAA', aesKey: undefined, appid: 'wxba5fad812f8e6fb9' }
const withKey = { ...settings, aesKey: 'A'.repeat(43) }

const ENCRYPTED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
const QUERY = readPushQuery({
  signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
  timestamp: '1714112445',
  nonce: '415670741',
  openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
  encrypt_type: 'aes',
  msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
})

it("signs as WeChat's examples of a check and of an open push", () => {
  expect(signTexts(['AAAAA', '1714036504', '1514711492'])).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696')
  expect(signTexts(['AAAAA', '1714037059', '486452656'])).toBe('899cf89e464efb63f54ddac96b0a0a235f53aa78')
})

it("takes the check of WeChat's example", () => {
  const check = { timestamp: '1714036504', nonce: '1514711492', echostr: '4375120948345356249' }
  const query = readPushQuery({ ...check, signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696' })
  expect(findCheckRefusal(query, settings)).toBeUndefined()
})

it("reads the encrypted push of WeChat's example", () => {
  expect(findPushRefusal(QUERY, withKey, 1714112445)).toBeUndefined()
  expect(isSignedMessage(QUERY, ENCRYPTED, withKey)).toBe(true)
  const body = JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: ENCRYPTED })
  expect(readPush(body, QUERY, withKey)).toEqual({
    packet: {
      ToUserName: 'gh_97417a04a28d',
      FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
      CreateTime: 1714112445,
      MsgType: 'event',
      Event: 'debug_demo',
      debug_str: 'hello world',
    },
  })
})

it("decrypts WeChat's example of an answer and the one of its sample programs", () => {
  const answer = 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=='
  expect(decryptMessage(answer, withKey)).toBe('{"demo_resp":"good luck"}')
  const sample = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=='
  const key = { aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appid: 'wxb11529c136998cb6' }
  expect(decryptMessage(sample, key)).toBe('我是中文abcd123')
})

it("has a sender in the tests that encrypts as WeChat's examples", () => {
  const sample = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=='
  const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
  expect(encrypt('我是中文abcd123', 'wxb11529c136998cb6', key, 'aaaabbbbccccdddd')).toBe(sample)
})

it('reads the path packet in XML that WeChat has sent to a user of WxJava', () => {
  const action = (type: number): string => `    <Actions>
        <ActionTime>1642605533</ActionTime>
        <ActionType>${type}</ActionType>
        <ActionMsg><![CDATA[揽件阶段-揽件成功]]></ActionMsg>
        <Lat>0</Lat>
        <Lng>0</Lng>
    </Actions>`
  const xml = `<xml>
    <ToUserName><![CDATA[gh_3953b390c11d]]></ToUserName>
    <FromUserName><![CDATA[ofYMP5JFT4SD7EX1LQv3IWrciBSo]]></FromUserName>
    <CreateTime>1642658087</CreateTime>
    <MsgType><![CDATA[event]]></MsgType>
    <Event><![CDATA[add_express_path]]></Event>
    <DeliveryID><![CDATA[TEST]]></DeliveryID>
    <WayBillId><![CDATA[01234567894_waybill_id]]></WayBillId>
    <Version>16</Version>
    <Count>2</Count>
${action(300001)}
${action(100001)}
    <OrderId><![CDATA[01234567894]]></OrderId>
</xml>`
  const row = { ActionTime: 1642605533, ActionMsg: '揽件阶段-揽件成功', Lat: 0, Lng: 0 }
  expect(readPacketText(xml)).toEqual({
    ToUserName: 'gh_3953b390c11d',
    FromUserName: 'ofYMP5JFT4SD7EX1LQv3IWrciBSo',
    CreateTime: 1642658087,
    MsgType: 'event',
    Event: 'add_express_path',
    DeliveryID: 'TEST',
    WayBillId: '01234567894_waybill_id',
    Version: 16,
    Count: 2,
    Actions: [
      { ...row, ActionType: 300001 },
      { ...row, ActionType: 100001 },
    ],
    OrderId: '01234567894',
  })
})
