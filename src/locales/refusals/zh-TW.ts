import type { RefusalTranslations } from '../types/requests'

export const refusals: RefusalTranslations = {
  title: {
    copy: '無法複製',
    call: '無法撥號',
    open: '無法開啟頁面',
  },
  reason: {
    undeclared: '賣家還沒有在微信登記這個用途，可以告訴賣家。',
    disagreed: '微信要你先同意賣家的隱私說明。再點一次，選「同意」就好。',
    failed: '微信這次沒有成功，請稍後再點一次。',
  },
  byHand: '也可以長按下面的文字，選取後複製。',
  close: '知道了',
}
