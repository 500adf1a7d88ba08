import type { ReceiptTranslations } from '../types/requests'

export const receipts: ReceiptTranslations = {
  button: 'Confirm receipt',
  open: (parcels) =>
    parcels > 1
      ? `This order has ${parcels} parcels. Confirm receipt once you have all of them.`
      : 'If all is well with your order, you can confirm receipt in WeChat.',
  statusText: {
    asking: "Opening WeChat's confirmation",
    confirmed: 'WeChat has recorded that you received your order.',
    unproven: "WeChat hasn't recorded it yet. Please check again in a moment.",
    failed: "That didn't work. Please try again in a moment.",
    cancelled: "You haven't confirmed receipt yet. Tap again any time.",
  },
}
