import type { SharePageTranslations } from '../types/sharing'

export const sharePage: SharePageTranslations = {
  intro:
    'Your family opens the link and sees where this parcel is. Phone numbers, names, door numbers and pickup codes are hidden, and so is what you bought.',
  care: 'Anyone who has the link can open it, so send it only to people you trust. It stops working after 7 days, or as soon as you end it.',
  create: 'Make a link',
  creating: 'One moment',
  send: 'Send to family',
  ready: 'The link is ready to send. Once you leave this page, you need a new one.',
  full: 'There are 10 links already. End one to make another.',
  openLinks: 'Open links',
  createdAt: (when) => `Made ${when}`,
  usesUntil: (uses, until) => `${formatUses(uses)}, ends ${until}`,
  end: 'End',
  endOf: (when) => `End the link made ${when}`,
  card: 'See where this parcel is',
}

function formatUses(uses: number): string {
  if (uses === 0) return 'Not viewed yet'
  return uses === 1 ? 'Viewed once' : `Viewed ${uses} times`
}
