import type { SharePageTranslations } from '../types/sharing'

export const sharePage: SharePageTranslations = {
  intro: '家人点开链接，就能看到这个包裹走到哪儿了。电话、姓名、门牌号和取件码都会遮住，也看不到买了什么。',
  care: '拿到链接的人都能打开，请只发给信任的人。7 天后自动失效，你也可以随时结束。',
  create: '生成链接',
  creating: '请稍等',
  send: '发给家人',
  ready: '链接好了，现在发给家人吧。离开这一页，就要重新生成。',
  full: '已经有 10 个链接了，结束一个才能再生成。',
  openLinks: '正在分享的链接',
  createdAt: (when: string) => `${when} 生成`,
  usesUntil: (uses: number, until: string) =>
    `${uses === 0 ? '还没有人看过' : `看过 ${uses} 次`}，${until} 失效`,
  end: '结束',
  endOf: (when: string) => `结束 ${when} 生成的链接`,
  card: '看看这个包裹到哪儿了',
}
