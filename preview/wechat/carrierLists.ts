import { jsonReply, type WechatReply } from './wechatReply'

/**
 * The sample of WeChat's documentation with OTP, which an older version of it has; the program's own table lacks it.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getalldelivery.html
 */
const CARRIERS = {
  BEST: '百世快递',
  EMS: '中国邮政速递物流',
  OTP: '承诺达特快',
  PJ: '品骏物流',
  SF: '顺丰速运',
  YTO: '圆通速递',
  YUNDA: '韵达快递',
  ZTO: '中通快递',
}

export function replyWithCarriers(): WechatReply {
  const data = Object.entries(CARRIERS).map(([delivery_id, delivery_name]) => ({
    delivery_id,
    delivery_name,
  }))
  return jsonReply(JSON.stringify({ count: data.length, data }))
}

/** https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getallaccount.html */
export function replyWithAccounts(): WechatReply {
  const account = {
    biz_id: '123456789',
    delivery_id: 'YUNDA',
    create_time: 1555482786,
    update_time: 1556594799,
    status_code: 0,
    alias: '',
    remark_wrong_msg: '',
    remark_content: '',
    quota_num: 55,
    quota_update_time: 1556594799,
  }
  return jsonReply(JSON.stringify({ count: 1, list: [account] }))
}
