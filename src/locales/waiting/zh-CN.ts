import type { WaitingTranslations } from '../types/track'

export const waiting: WaitingTranslations = {
  title: '等快递员揽收',
  text: '商家已经发货，快递员还没扫描。第一次扫描以后，这里就有消息。',
  nextTitle: '接下来会这样',
  next: {
    collect: { title: '快递员上门揽收', text: '扫描以后，这里就有第一条消息' },
    transit: { title: '送往你的城市', text: '每到一站都会更新' },
    deliver: { title: '派送到你手上', text: '快递员出发时，这里就能看到' },
  },
}
