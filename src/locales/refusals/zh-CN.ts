import type { RefusalTranslations } from '../types/requests'

export const refusals: RefusalTranslations = {
  title: {
    copy: '没能复制',
    call: '没能打开拨号',
    open: '没能打开页面',
  },
  reason: {
    undeclared: '商家还没有在微信登记这个用途，可以告诉商家。',
    disagreed: '微信要你先同意商家的隐私说明。再点一次，选“同意”就好。',
    failed: '微信这次没有做到，过一会儿再点一次。',
  },
  byHand: '也可以长按下面的文字，选中后复制。',
  close: '知道了',
}
