import type { Translations } from './translations'
import { headline, milestone } from './milestones/en'
import { sharing } from './sharing/en'
import { story } from './story/en'
import { time } from './time/en'

export const en: Translations = {
  time,
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
    outForDelivery: 'Out for delivery',
    signed: 'Delivered',
  },
  stepMark: { pickedUp: 'Picked up', inTransit: 'In transit', outForDelivery: 'Out', signed: 'Delivered' },
  story,
  carrier: {
    SF: 'SF Express',
    STO: 'STO Express',
    YTO: 'YTO Express',
    ZTO: 'ZTO Express',
    YUNDA: 'Yunda Express',
    BEST: 'BEST Express',
    EMS: 'China Post EMS',
    PJ: 'PJ Express',
    DB: 'Deppon Express',
    JDL: 'JD Logistics',
    JTSD: 'J&T Express',
    ANE: 'ANE Logistics',
    UCE: 'UC Express',
    HHTT: 'TTK Express',
    TEST: 'Test carrier',
  },
  track: {
    title: 'Tracking',
    journey: 'Journey',
    beijingTime: 'Beijing time',
    deviceTime: 'My time',
    timeZoneChoice: 'Time zone shown',
    zoneDiffers: 'Your phone is in another time zone. Switch to see your local times.',
    zoneSwitched: (span, behind) =>
      `Shown in your phone's time, ${span} ${behind ? 'behind' : 'ahead of'} Beijing.`,
    progress: 'Progress',
    spokenStep: (position, step, details) => `Step ${position} of 4: ${[step, ...details].join(', ')}`,
    stepState: { done: 'done', now: 'in progress', todo: 'not yet', skipped: 'No record' },
    stepTook: (span) => `took ${span}`,
    stuckFor: (span) => `No update for ${span}`,
    guessedStage: (stageWord) => `Possibly: ${stageWord}`,
    spokenHeadline: (title, story) => `${title}. ${story}`,
    spokenNode: (parts) => parts.join(', '),
    labelsEveryNode: true,
    lastChecked: 'Last checked',
    savedOnDevice: 'Saved',
    lastUpdate: 'Latest update',
    noUpdateYet: 'None yet',
    liveMode: { live: 'Updates appear automatically', polling: 'Checks again every few minutes', off: '' },
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
    noUpdatesFor: (span: string) => `${span} without updates`,
  },
  contact: {
    call: (number) => `Call ${number}`,
    copyCode: (code) => `Copy pickup code ${code}`,
    copyWaybill: (waybillId) => `Copy tracking number ${waybillId}`,
    copyNumber: 'Copy number',
  },
  action: {
    main: {
      call: 'Call the courier',
      callBranch: 'Call the branch',
      copyCode: 'Copy pickup code',
      copyNumber: 'Copy number',
      chase: 'Ask the shop to check',
      claim: 'Ask the shop',
      notReceived: 'Not received? Tell the shop',
      askShop: 'Ask the shop',
      orders: 'My parcels',
    },
    pickupCode: 'Pickup code',
    collectWithin: (hours) => `The carrier asks you to collect it within ${time.hours(hours)}`,
    collectBy: (day, clock) =>
      `The carrier asks you to collect it by ${clock && day ? `${clock} ${onDay(day)}` : clock || day}`,
    collected: 'I have it',
    notCollected: 'Not collected yet',
    collectedTitle: 'You have collected it',
    collectedText: 'You noted this on this phone. If the carrier sends an update, that counts.',
    cause: 'Reason given by the carrier',
    chaseHint: 'One tap copies the details and opens the chat with the shop. Just paste and send.',
    claimHint: 'One tap copies the details and opens the chat with the shop. Just paste and send.',
    shopMessageCopied: 'Details copied. Paste them into the chat with the shop.',
    shopMessage: {
      chase: (headline) => `Hello, my parcel shows "${headline}". Could you check with the carrier, please?`,
      claim: (headline) => `Hello, the carrier says "${headline}". Could you replace or refund it, please?`,
      notReceived: (headline) =>
        `Hello, the carrier says "${headline}", but I have not received my parcel. Could you check, please?`,
      goods: (name) => `Items: ${name}`,
      waybill: (carrierName, waybillId) => `Tracking number: ${carrierName} ${waybillId}`,
      order: (orderId) => `Order: ${orderId}`,
      lastUpdate: (when, message) => `Latest update: ${when} ${message}`,
    },
    spokenTab: (name, state) => `${name}, ${state}`,
    optionsTitle: 'What you can do now',
    lookUp: (carrierName) => `Track it with ${carrierName}`,
    callHotline: (carrierName) => `Call the ${carrierName} hotline`,
    copy: 'Copy',
    call: 'Call',
    notShippedYet: 'The shop has not shipped it yet. Once it ships, updates will appear here.',
  },
  notifications: {
    button: 'Notify me',
    statusText: {
      offered: 'WeChat can notify you when it is out for delivery or delivered, or if there is a problem.',
      asking: 'Asking WeChat',
      agreed: 'WeChat will notify you the next time this happens.',
      declined: 'Notifications are off. Tap again any time.',
      failed: 'That did not work. Please try again in a moment.',
    },
  },
  waiting: {
    title: 'Waiting for pickup',
    text: 'The shop has shipped it, but the courier has not scanned it yet. The first scan will appear here.',
    nextTitle: 'What happens next',
    next: [
      { stage: 'collect', title: 'The courier picks it up', text: 'The first scan appears here' },
      { stage: 'transit', title: 'It travels to your city', text: 'Each stop adds an update' },
      { stage: 'deliver', title: 'It comes to your door', text: 'You see when the courier sets out' },
    ],
  },
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
    toCollect: 'Ready to collect',
    moving: 'On the way',
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
  failed: {
    offline: { title: 'You are offline', text: 'Try again when you are back online.' },
    timeout: {
      title: 'This is taking too long',
      text: 'WeChat has not responded. Please try again in a moment.',
    },
    busy: {
      title: 'WeChat is busy',
      text: 'Many people are checking right now. Try again in a few minutes.',
    },
    'not-found': {
      title: 'Order not found',
      text: 'Use the WeChat account you ordered with, or open it again from the shop.',
    },
    'not-tracked': {
      title: 'Not found yet',
      text: 'WeChat has no updates for this number yet. New parcels usually appear within a few hours.',
    },
    forbidden: {
      title: 'Tracking not available',
      text: 'The shop has not set up tracking yet. Please ask them directly.',
    },
    'bad-request': {
      title: 'The link is incomplete',
      text: 'It does not say which order. Please open it again from your order.',
    },
    'bad-reply': {
      title: 'Unexpected reply',
      text: 'We could not read what WeChat sent. Please try again in a moment.',
    },
    unavailable: {
      title: 'Something went wrong',
      text: 'It is not your fault. Please try again in a moment.',
    },
  },
}

function formatNewUpdates(count: number): string {
  return count === 1 ? '1 new update' : `${count} new updates`
}

/** "on 25 Nov", "today". */
function onDay(day: string): string {
  return day === time.today || day === time.yesterday ? day.toLowerCase() : `on ${day}`
}
