import { zhCN } from '../../locales/zh-CN'

// The page sets its title anew in the language of WeChat.
export default definePageConfig({
  navigationBarTitleText: zhCN.track.title,
  enablePullDownRefresh: true,
})
