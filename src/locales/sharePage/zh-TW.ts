import type { SharePageTranslations } from '../types/sharing'

export const sharePage: SharePageTranslations = {
  intro: '家人點開連結，就能看到這個包裹到哪裡了。電話、姓名、門牌號碼和取件碼都會遮住，也看不到買了什麼。',
  care: '拿到連結的人都能開啟，請只傳給信任的人。7 天後自動失效，你也可以隨時結束。',
  create: '建立連結',
  creating: '請稍等',
  send: '傳給家人',
  ready: '連結好了，現在傳給家人吧。離開這一頁後，就要重新建立。',
  full: '已經有 10 個連結了，結束一個才能再建立。',
  openLinks: '正在分享的連結',
  createdAt: (when) => `${when} 建立`,
  usesUntil: (uses, until) => `${uses === 0 ? '還沒有人看過' : `看過 ${uses} 次`}，${until} 失效`,
  end: '結束',
  endOf: (when) => `結束 ${when} 建立的連結`,
  card: '看看這個包裹到哪裡了',
}
