import type { ReceiptTranslations } from '../types/requests'

export const receipts: ReceiptTranslations = {
  button: 'Confirm receipt',
  open: (parcels) =>
    parcels > 1
      ? `This order has ${parcels} parcels. Confirm receipt once you have all of them.`
      : 'If all is well with your order, you can confirm receipt in WeChat.',
  statusText: {
    asking: 'Opening WeChat’s confirmation',
    confirmed: 'WeChat has recorded that you received your order.',
    unproven: 'WeChat has not recorded it yet. Please check again in a moment.',
    failed: 'That did not work. Please try again in a moment.',
    cancelled: 'Receipt is not confirmed. Tap again any time.',
  },
}
