/** The way to sharing a parcel, and what a guest sees of it. */
export interface SharingTranslations {
  title: string
  guestTitle: string
  guestText: (until: string) => string
  waybillEnd: (end: string) => string
  goneTitle: string
  goneText: string
}

/** The page on which an owner shares a parcel, and the card in the chat. */
export interface SharePageTranslations {
  intro: string
  care: string
  create: string
  creating: string
  send: string
  /** Announced when the link can be sent. */
  ready: string
  full: string
  openLinks: string
  createdAt: (when: string) => string
  usesUntil: (uses: number, until: string) => string
  end: string
  /** The name of the button that ends a link, spoken by a screen reader. */
  endOf: (when: string) => string
  /** The title of the card in the chat. */
  card: string
}
