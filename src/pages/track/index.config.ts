import { words } from '../../locales'

export default definePageConfig({
  navigationBarTitleText: words.track.title,
  enablePullDownRefresh: true,
})
