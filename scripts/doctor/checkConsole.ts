import { pagePathsBelow } from '../../src/domain/pagePaths'
import { byHand, fine, type Finding } from './finding'
import type { Settings } from '../settings/readSettings'

/** What only a person can see in WeChat's console, with the texts to put there. */
export function checkConsole(settings: Settings): Finding[] {
  const { track } = pagePathsBelow(settings.TARO_APP_PAGE_ROOT ?? '')
  return [
    byHand(
      'privacy',
      'The console (设置 → 服务内容声明 → 用户隐私保护指引) must declare 剪切板, or copying fails: docs/deploy.md has the text.',
    ),
    byHand('order centre', `Path for 购物订单: ${track}?merchant_trade_no=\${商品订单号}`),
    byHand('shipping message', `Jump path (发货信息管理 → 消息跳转路径): ${track}`),
    byHand('service message', `Path in your own messages: ${track}?orderId=<your order number>`),
    byHand(
      'push',
      'The console (云开发 → 设置 → 消息推送) must send event add_express_path to onPathUpdate.',
    ),
    describeWay(settings),
  ]
}

function describeWay({ WECHAT_API = '' }: Settings): Finding {
  return WECHAT_API.trim() === 'https'
    ? fine('way to WeChat', 'The functions ask WeChat over HTTPS.')
    : fine('way to WeChat', 'The functions ask WeChat by cloud calls.')
}
