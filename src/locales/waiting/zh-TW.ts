import type { WaitingTranslations } from '../types/track'

export const waiting: WaitingTranslations = {
  title: '等快遞員來收',
  text: '賣家已經出貨，快遞員還沒掃描。第一次掃描後，這裡就有訊息。',
  nextTitle: '接下來會這樣',
  next: {
    collect: { title: '快遞員上門收件', text: '掃描後，這裡就有第一則訊息' },
    transit: { title: '送往你的城市', text: '每到一站都會更新' },
    deliver: { title: '配送到你手上', text: '快遞員出發時，這裡就能看到' },
  },
}
