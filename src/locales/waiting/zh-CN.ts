import type { Stage } from '../../domain/actionType'

/** A parcel that the carrier has not scanned yet, and what happens next. */
export const waiting = {
  title: '等快递员揽收',
  text: '商家已经发货，快递员还没扫描。第一次扫描以后，这里就有消息。',
  nextTitle: '接下来会这样',
  next: [
    { stage: 'collect', title: '快递员上门揽收', text: '扫描以后，这里就有第一条消息' },
    { stage: 'transit', title: '送往你的城市', text: '每到一站都会更新' },
    { stage: 'deliver', title: '派送到你手上', text: '快递员出发时，这里就能看到' },
  ] satisfies { stage: Stage; title: string; text: string }[],
}

export type WaitingTranslations = typeof waiting
