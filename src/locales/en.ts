import type { Translations } from './translations'
import { carrier } from './carriers/en'
import { failed } from './failures/en'
import { messages } from './messages/en'
import { placeInEnglish } from './messages/placeInEnglish'
import { headline, milestone } from './milestones/en'
import { notifications } from './notifications/en'
import { receipts } from './receipts/en'
import { spellCode } from './spellCode'
import { refusals } from './refusals/en'
import { sharing } from './sharing/en'
import { story } from './story/en'
import { time } from './time/en'
import { waiting } from './waiting/en'

export const en: Translations = {
  time,
  refusals,
  sharing,
  stage: {
    collect: 'Pickup',
    transit: 'In transit',
    deliver: 'Delivery',
    signed: 'Delivered',
    exception: 'Problem',
    other: 'Other update',
  },
  milestone,
  headline,
  step: {
    pickedUp: 'Picked up',
    inTransit: 'In transit',
    outForDelivery: 'Delivery',
    signed: 'Delivered',
  },
  story,
  carrier,
  placeName: placeInEnglish,
  messages,
  track: {
    title: 'Tracking',
    journey: 'Journey',
    beijingTime: 'Beijing time',
    deviceTime: 'My time',
    timeZoneChoice: 'Time zone shown',
    zoneDiffers: 'Your phone is in another time zone. Switch to see your local times.',
    zoneSwitched: (span, behind) =>
      `Now in your local time, ${span} ${behind ? 'behind' : 'ahead of'} Beijing.`,
    clockShown: (clock) => `Times shown: ${clock}`,
    progress: 'Progress',
    spokenStep: (position, step, details) => `Step ${position} of 4: ${[step, ...details].join(', ')}`,
    stepState: { done: 'done', now: 'in progress', todo: 'not yet', skipped: 'No record' },
    stepTook: (span) => `took ${span}`,
    stuckFor: (span) => `No update for ${span}`,
    outOfDate: 'No news for a long time',
    guessedStage: (stageWord) => `Possibly: ${stageWord}`,
    spokenHeadline: (title, story) => `${title}. ${story}`,
    spokenNode: (parts) => parts.join(', '),
    labelsEveryNode: true,
    lastChecked: 'Last checked',
    savedOnDevice: 'Last saved',
    lastUpdate: 'Latest update',
    noUpdateYet: 'None yet',
    liveMode: { live: 'Updates automatically', polling: 'Checks every few minutes', off: '' },
    refreshResult: (count) => (count === 0 ? 'Nothing new' : formatNewUpdates(count)),
    newUpdates: (count, newest) => `${formatNewUpdates(count)}: ${newest}`,
    unreadableRows: (count) =>
      count === 1
        ? 'One more update was incomplete and is not shown'
        : `${count} more updates were incomplete and are not shown`,
    waybillTab: (position, carrierName) => `Parcel ${position} · ${carrierName}`,
    waybillTabs: 'Parcels of this order',
    loading: 'Checking where your parcel is',
    refresh: 'Refresh',
    refreshing: 'Checking',
    contactShop: 'Shop',
    showingSaved: (when) => `Showing details from ${when}`,
    staleTitle: 'WeChat is not responding right now',
  },
  timeline: {
    showEarlier: (count: number) => `Show ${count} earlier ${count === 1 ? 'update' : 'updates'}`,
    now: 'Now',
    original: 'Original',
    originalLabel: (clock: string) => `Original message, ${clock}`,
    translation: 'Translation',
    translationLabel: (clock: string) => `Translation, ${clock}`,
    unknownTime: 'Time missing',
    noUpdatesFor: (span: string) => `No updates for ${span}`,
  },
  contact: {
    call: (number) => `Call ${number}`,
    spokenCode: (code) => spellCode(code, 'dash'),
    copyCode: (code) => `Copy code ${spellCode(code, 'dash')}`,
    copyWaybill: (waybillId) => `Copy tracking number ${waybillId}`,
    copyNumber: 'Copy number',
  },
  action: {
    main: {
      call: 'Call the courier',
      callBranch: 'Call the branch',
      copyCode: 'Copy code',
      copyNumber: 'Copy number',
      chase: 'Ask the shop to check',
      claim: 'Ask the shop',
      notReceived: 'Not received? Tell the shop',
      askShop: 'Ask the shop',
      orders: 'My parcels',
    },
    pickupCode: 'Pickup code',
    collected: 'I have it',
    notCollected: 'Not collected yet',
    collectedTitle: 'You have collected it',
    collectedText: 'You marked this on this phone. The next update from the carrier will replace it.',
    cause: 'Reason given by the carrier',
    carrierWords: (words) => `“${words}”`,
    chaseHint: 'One tap copies the details and opens the chat with the shop. Just paste and send.',
    claimHint: 'One tap copies the details and opens the chat with the shop. Just paste and send.',
    shopMessageCopied: 'Details copied. Paste them into the chat with the shop.',
    shopMessage: {
      chase: (headline) => `Hello, my parcel shows “${headline}”. Could you check with the carrier, please?`,
      claim: (headline) => `Hello, the carrier says “${headline}”. Could you replace or refund it, please?`,
      askShop: (headline) => `Hello, my parcel shows “${headline}”. What happens next, please?`,
      notReceived: (headline) =>
        `Hello, the carrier says “${headline}”, but I have not received my parcel. Could you check, please?`,
      goods: (name) => `Items: ${name}`,
      waybill: (carrierName, waybillId) => `Tracking number: ${carrierName} ${waybillId}`,
      order: (orderId) => `Order: ${orderId}`,
      lastUpdate: (when, message) => `Latest update: ${when}${message && ` “${message}”`}`,
    },
    spokenTab: (name, state) => `${name}, ${state}`,
    optionsTitle: 'What you can do now',
    lookUp: (carrierName) => `Track it with ${carrierName}`,
    callHotline: (carrierName) => `Call the ${carrierName} hotline`,
    lookUpHow: 'First tap “Copy number” below',
    call: 'Call',
    copy: 'Copy',
    notShippedYet: 'Once it ships, updates will appear here.',
  },
  notifications,
  receipts,
  waiting,
  orders: {
    title: 'My parcels',
    loading: 'Loading your parcels',
    moreLoading: 'Loading earlier parcels',
    moreFailed: 'Earlier parcels could not be loaded',
    parcelOf: (orderId) => `Parcel for order ${orderId}`,
    goodsAndMore: (name, others) => `${name} and ${others} more`,
    orderedOn: (when) => `Ordered: ${when}`,
    notShippedYet: 'Not shipped yet',
    showingSaved: 'Showing parcels from your last visit',
    empty: 'No parcels yet',
    emptyText: 'Order something, and follow it here all the way to your door.',
    goShopping: 'Visit the shop',
    toCollect: 'Ready to collect',
    inProgress: 'In progress',
    ended: 'Finished',
    searchResults: 'Results',
    parcelCount: (count) => `Sent in ${count} parcels`,
    notOpenedYet: 'Tap to see where it is',
    pickupCode: 'Pickup code',
    search: 'Item or number',
    searchLabel: 'Search parcels by item, order number or tracking number',
    clearSearch: 'Clear the search',
    notFound: (query) => `No results for “${query}”`,
    notFoundText: 'Try the name of the item, or check the number.',
    showAll: 'Show all parcels',
  },
  retry: 'Try again',
  /** Takes the place of `retry` and `refresh` without a network. */
  reconnect: 'Reconnect',
  failed,
}

function formatNewUpdates(count: number): string {
  return count === 1 ? '1 new update' : `${count} new updates`
}
