import { matches } from './matches'
import { describeTemplateProblem } from '../../cloudfunctions/shared/templateProblem'
import { TRANSPORT_SETTINGS } from './transportSettings'

/** One setting of the .env files. */
export interface Setting {
  name: string
  /** `build`: a constant in the bundles. `server`: in the environment of functions or commands, never in a bundle. */
  use: 'build' | 'server'
  /** What is wrong with a value that is not empty, and how to mend it; undefined if nothing is. */
  findProblem?: (value: string) => string | undefined
}

const isTrueOrEmpty = matches(/^true$/, 'is neither true nor empty: write true to switch it on')

const isLongSecret = matches(/^\S{32,}$/, 'is too short: write at least 32 random characters without spaces')

/** Every setting there is. `.env.example` explains them; a test holds the two together. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'TARO_APP_CLOUD_ENV',
    use: 'build',
    findProblem: matches(
      /^[a-z\d][a-z\d-]{2,60}$/,
      'is no environment id: copy it from the overview of your environment in the CloudBase console',
    ),
  },
  ...TRANSPORT_SETTINGS,
  {
    name: 'TARO_APP_SHOP_PAGE',
    use: 'build',
    findProblem: matches(
      /^\/[\w/-]+(?:\?\S*)?$/,
      'is no page: write its path from the root, such as /pages/home/index',
    ),
  },
  { name: 'TARO_APP_NOTICE_OUT_FOR_DELIVERY', use: 'build', findProblem: describeTemplateProblem },
  { name: 'TARO_APP_NOTICE_SIGNED', use: 'build', findProblem: describeTemplateProblem },
  { name: 'TARO_APP_NOTICE_EXCEPTION', use: 'build', findProblem: describeTemplateProblem },
  { name: 'TARO_APP_NOTICE_DETAILS', use: 'build', findProblem: isTrueOrEmpty },
  {
    name: 'TARO_APP_CONFIRM_RECEIPT',
    use: 'build',
    findProblem: matches(
      /^(?:true|\d{6,15})$/,
      'is neither true, a merchant number nor empty: write true, or the number of your WeChat Pay account',
    ),
  },
  {
    name: 'TARO_APP_PUSH_SOURCES',
    use: 'build',
    findProblem: matches(
      /^\w+(?:,\w+)*(?: +\w+(?:,\w+)*)*$/,
      'is no list of sources: copy them from the log of onPathUpdate, with spaces between them',
    ),
  },
  {
    name: 'TARO_APP_SHOP_SOURCES',
    use: 'build',
    findProblem: matches(
      /^\w+(?:,\w+)*(?: +\w+(?:,\w+)*)*$/,
      'is no list of sources: copy them from the log of putOrders, with spaces between them',
    ),
  },
  {
    name: 'TARO_APP_KEEP_DAYS',
    use: 'build',
    findProblem: matches(
      /^[1-9]\d{0,3}$/,
      'is no whole number of days from 1 to 9999: write one, or leave it empty for 30',
    ),
  },
  {
    name: 'TARO_APP_PAGE_ROOT',
    use: 'build',
    findProblem: matches(
      /^[\w-]+(?:\/[\w-]+)*$/,
      'is no folder of a mini-program: write letters, digits, _ and -, without a slash at either end',
    ),
  },
  {
    name: 'WECHAT_API',
    use: 'server',
    findProblem: matches(
      /^(?:cloud|https)$/,
      'is neither cloud nor https: write one of them, or leave it empty',
    ),
  },
  {
    name: 'WECHAT_APPID',
    use: 'server',
    findProblem: matches(
      /^wx[\da-f]{16}$/,
      'has another shape: copy the AppID, wx and 16 characters, from 开发设置',
    ),
  },
  {
    name: 'WECHAT_APPSECRET',
    use: 'server',
    findProblem: matches(
      /^[\da-f]{32}$/,
      'has another shape: copy the AppSecret, 32 characters, from 开发设置',
    ),
  },
  { name: 'WECHAT_API_ORIGIN', use: 'server' },
  { name: 'WECHAT_UPLOAD_KEY', use: 'server' },
  { name: 'TENCENT_SECRET_ID', use: 'server' },
  { name: 'TENCENT_SECRET_KEY', use: 'server' },
  {
    name: 'ORDERS_URL',
    use: 'server',
    findProblem: matches(
      /^(?:https:\/\/[^\s/?#@]+|http:\/\/127\.0\.0\.1(?::\d{1,5})?)\/[^\s?#]*$/,
      'is no https address: write that of PUT /orders of your server, such as https://parcels.example.com/orders',
    ),
  },
  { name: 'ORDERS_SECRET', use: 'server', findProblem: isLongSecret },
  { name: 'ORDERS_PROXY_SECRET', use: 'server', findProblem: isLongSecret },
  {
    name: 'ORDERS_SOURCE',
    use: 'server',
    findProblem: matches(
      /^(?:table|view)$/,
      'is neither table nor view: write one of them, or leave it empty',
    ),
  },
  { name: 'TARO_APP_LOCAL_CLOUD', use: 'build' },
  { name: 'TARO_APP_LOCAL_OPENID', use: 'build' },
]
