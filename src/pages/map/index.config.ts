import { zhCN } from '../../locales/zh-CN'

// The title until the page sets it in the language of WeChat.
export default definePageConfig({ navigationBarTitleText: zhCN.route.mapTitle })
