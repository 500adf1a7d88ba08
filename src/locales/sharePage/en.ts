import type { SharePageTranslations } from '../types/sharing'

export const sharePage: SharePageTranslations = {
  intro:
    'Your family can open the link and see where this parcel is. Phone numbers, names, door numbers and pickup codes are hidden, and so is what you bought.',
  care: 'Anyone with the link can open it, so only send it to people you trust. It stops working after 7 days, and you can turn it off at any time.',
  create: 'Create a link',
  creating: 'One moment',
  send: 'Send to family',
  ready: "The link is ready to send. If you leave this page, you'll need a new one.",
  full: 'You already have 10 links. Turn one off to create another.',
  openLinks: 'Active links',
  createdAt: (when) => `Created: ${when}`,
  usesUntil: (uses, until) => `${formatUses(uses)}, expires ${until}`,
  end: 'Turn off',
  endOf: (when) => `Turn off the link created ${when}`,
  card: 'See where this parcel is',
}

function formatUses(uses: number): string {
  if (uses === 0) return 'Not viewed yet'
  return uses === 1 ? 'Viewed once' : `Viewed ${uses} times`
}
