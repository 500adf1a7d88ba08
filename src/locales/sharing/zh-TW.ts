import type { SharingTranslations } from '../types/sharing'

export const sharing: SharingTranslations = {
  title: '分享給家人',
  guestTitle: '家人分享給你的包裹',
  guestText: (until) => `${until} 前都能看。電話、姓名、門牌號碼和取件碼已經遮住。`,
  waybillEnd: (end) => `末碼 ${end}`,
  goneTitle: '找不到這個分享',
  goneText: '連結可能到期了，或已經結束分享。想繼續看，請家人再傳一個。',
}
