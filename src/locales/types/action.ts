/** What a customer can do with a parcel. */
export interface ActionTranslations {
  /** The main button of the action bar; the labels for refresh and retry are elsewhere. */
  main: Record<
    | 'call'
    | 'callBranch'
    | 'copyCode'
    | 'copyNumber'
    | 'chase'
    | 'claim'
    | 'notReceived'
    | 'askShop'
    | 'orders',
    string
  >
  pickupCode: string
  /** Marks a waiting parcel as collected, on this phone only; and takes that back. */
  collected: string
  notCollected: string
  collectedTitle: string
  collectedText: string
  cause: string
  /** A carrier's own words inside a sentence or a box of ours; quoted if they are in another language or script. */
  carrierWords: (words: string) => string
  /** Explains the `chase` button. */
  chaseHint: string
  /** Explains the `claim` button. */
  claimHint: string
  shopMessageCopied: string
  shopMessage: ShopMessageTranslations
  /** The tab of one of several parcels, spoken by a screen reader. */
  spokenTab: (name: string, state: string) => string
  optionsTitle: string
  lookUp: (carrierName: string) => string
  callHotline: (carrierName: string) => string
  /** How to get the number for that. */
  lookUpHow: string
  call: string
  copy: string
  /** Below the headline of an order that was not sent yet. */
  notShippedYet: string
}

/** The message to the shop, line by line. The first line is the request. */
interface ShopMessageTranslations {
  chase: (headline: string) => string
  claim: (headline: string) => string
  askShop: (headline: string) => string
  notReceived: (headline: string) => string
  goods: (name: string) => string
  waybill: (carrierName: string, waybillId: string) => string
  order: (orderId: string) => string
  /** `message` is the carrier's, and may be empty. */
  lastUpdate: (when: string, message: string) => string
}

/** Labels for buttons that call or copy a number. */
export interface ContactTranslations {
  call: (number: string) => string
  /** A pickup code, spoken by a screen reader. */
  spokenCode: (code: string) => string
  copyCode: (code: string) => string
  copyWaybill: (waybillId: string) => string
  copyNumber: string
}
