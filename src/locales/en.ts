import type { Translations } from './translations'
import { carrier, carrierGiven } from './carriers/en'
import { failed } from './failures/en'
import { messages } from './messages/en'
import { placeInEnglish } from './messages/placeInEnglish'
import { mapPage } from './mapPage/en'
import { headline, milestone } from './milestones/en'
import { notifications } from './notifications/en'
import { receipts } from './receipts/en'
import { spellCode } from './spellCode'
import { refusals } from './refusals/en'
import { route } from './route/en'
import { sharePage } from './sharePage/en'
import { sharing } from './sharing/en'
import { story } from './story/en'
import { counted, time } from './time/en'
import { waiting } from './waiting/en'

const shopHint = 'One tap copies the details and opens the chat with the shop. Just paste and send.'

export const en: Translations = {
  time,
  refusals,
  route,
  mapPage,
  sharing,
  sharePage,
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
  carrierGiven,
  placeName: placeInEnglish,
  messages,
  track: {
    title: 'Tracking',
    journey: 'Journey',
    beijingTime: 'Beijing time',
    deviceTime: 'Local time',
    timeZoneChoice: 'Time zone',
    zoneDiffers: 'Your phone is in another time zone. Switch to see your local time.',
    zoneSwitched: (span, behind) =>
      `Now showing your local time, ${span} ${behind ? 'behind' : 'ahead of'} Beijing.`,
    clockShown: (clock) => `All times: ${clock}`,
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
    refreshResult: (count) => (count === 0 ? 'Nothing new' : counted(count, 'new update')),
    newUpdates: (count, newest) => `${counted(count, 'new update')}: ${newest}`,
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
    staleTitle: "WeChat isn't responding right now",
  },
  timeline: {
    showEarlier: (count) => `Show ${counted(count, 'earlier update')}`,
    now: 'Now',
    original: 'Original',
    originalLabel: (clock) => `Original message, ${clock}`,
    translation: 'Translation',
    translationLabel: (clock) => `Translation, ${clock}`,
    unknownTime: 'No time given',
    noUpdatesFor: (span) => `No update for ${span}`,
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
      claim: 'Ask for help',
      notReceived: 'Not received? Tell the shop',
      askShop: 'Ask the shop',
      orders: 'My parcels',
    },
    pickupCode: 'Pickup code',
    collected: "I've got it",
    notCollected: 'Not collected yet',
    collectedTitle: "You've got it",
    collectedText: "You marked this on this phone. The carrier's next update will replace it.",
    cause: 'Reason given by the carrier',
    carrierWords: (words) => `“${words}”`,
    chaseHint: shopHint,
    claimHint: shopHint,
    shopMessageCopied: 'Details copied. Paste them into the chat with the shop.',
    shopMessage: {
      chase: (headline) => `Hello, my parcel shows “${headline}”. Could you please check with the carrier?`,
      claim: (headline) => `Hello, the carrier says “${headline}”. Could you please replace or refund it?`,
      askShop: (headline) => `Hello, my parcel shows “${headline}”. Could you tell me what happens next?`,
      notReceived: (headline) =>
        `Hello, the carrier says “${headline}”, but I haven't received my parcel. Could you please check?`,
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
    moreFailed: "Couldn't load earlier parcels",
    parcelOf: (orderId) => `Parcel for order ${orderId}`,
    goodsAndMore: (name, others) => `${name} and ${others} more`,
    orderedOn: (when) => `Ordered: ${when}`,
    notShippedYet: 'Not shipped yet',
    showingSaved: 'Showing parcels from your last visit',
    empty: 'No parcels yet',
    emptyText: 'Order something, then follow it here all the way to your door.',
    goShopping: 'Visit the shop',
    toCollect: 'Ready to collect',
    inProgress: 'In progress',
    ended: 'Finished',
    searchResults: 'Results',
    parcelCount: (count) => `Sent in ${counted(count, 'parcel')}`,
    notOpenedYet: 'Tap to see where it is',
    pickupCode: 'Pickup code',
    search: 'Item or number',
    searchLabel: 'Search parcels by item, order number or tracking number',
    clearSearch: 'Clear the search',
    notFound: (query) => `No results for “${query}”`,
    notFoundText: "Try the item's name, or check the number.",
    showAll: 'Show all parcels',
  },
  retry: 'Try again',
  reconnect: 'Reconnect',
  failed,
}
