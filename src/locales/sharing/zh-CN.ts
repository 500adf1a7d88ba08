import type { SharingTranslations } from '../types/sharing'

export const sharing: SharingTranslations = {
  title: '分享给家人',
  guestTitle: '家人分享给你的包裹',
  guestText: (until: string) => `${until} 前都能看。电话、姓名、门牌号和取件码已经遮住。`,
  waybillEnd: (end: string) => `尾号 ${end}`,
  goneTitle: '没找到这个分享',
  goneText: '链接可能到期了，或者已经结束。想接着看，请家人再发一个。',
}
