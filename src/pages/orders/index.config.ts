import { words } from '../../locales'

export default definePageConfig({
  navigationBarTitleText: words.orders.title,
  enablePullDownRefresh: true,
})
