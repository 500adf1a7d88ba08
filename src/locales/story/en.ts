import { time } from '../time/en'
import type { Story, StoryDeadline, StoryFacts, StoryMoment } from './storyFacts'

/** "on Sat", "today". */
function onDay(moment: StoryMoment): string {
  return moment.recent ? moment.day.toLowerCase() : `on ${moment.day}`
}

/** " at 09:12 today" with the space before it; empty if the moment is unknown. */
function at(moment: StoryMoment | null): string {
  return moment ? ` at ${moment.clock} ${onDay(moment)}` : ''
}

function start({ pickedUp }: StoryFacts): string {
  if (!pickedUp) return ''
  const when = pickedUp.at ? ` ${onDay(pickedUp.at)}` : ''
  return pickedUp.place ? `Left ${pickedUp.place}${when}. ` : `Picked up${when}. `
}

function location({ location: here }: StoryFacts): string {
  if (!here) return ''
  const { place, towards, sorting } = here
  if (here.movement === 'left') {
    const bound = towards ? ` It is on its way to ${towards}.` : ''
    return place ? `It left ${place}${at(here.at)}.${bound}` : bound.trim()
  }
  const next = towards && !sorting ? ` Next stop: ${towards}.` : ''
  if (!place) return next.trim()
  const verb = here.at ? 'It reached' : 'It is at'
  const sorted = sorting ? ' and is being sorted' : ''
  return `${verb} ${place}${at(here.at)}${sorted}.${next}`
}

function onItsWayOr(facts: StoryFacts, otherwise: string): string {
  return (start(facts) + location(facts)).trim() || otherwise
}

function lastSeen({ location: here }: StoryFacts): string {
  return here?.place && here.movement === 'at' ? `Last seen at ${here.place}. ` : ''
}

function signed(facts: StoryFacts): string {
  const { signer } = facts
  const who = signer === null ? '' : ` by ${signer.kind === 'recipient' ? 'you' : signer.name}`
  const took = facts.took ? `, after ${facts.took} in transit` : ''
  const missing = facts.deliveryScanMissing ? 'The carrier recorded no delivery scan. ' : ''
  const verb = facts.fetched ? 'Collected' : 'Signed for'
  return `${verb}${who}${at(facts.at)}${took}. ${missing}${afterSigning(facts)}`
}

function afterSigning({ signer }: StoryFacts): string {
  if (signer?.kind === 'keeper') return 'Your parcel should be there to collect.'
  return signer?.kind === 'person' ? 'If you do not have it yet, ask there first.' : 'We hope you enjoy it.'
}

function signedBefore({ signedBefore: before }: StoryFacts): string {
  return before ? ` The carrier had reported it delivered${before.at ? at(before.at) : ' before'}.` : ''
}

function silence({ silentFor }: StoryFacts): string {
  return silentFor ? `There has been no update for ${silentFor}. The shop can look into it.` : ''
}

/** Joins sentences; empty ones are left out. */
function join(...sentences: string[]): string {
  return sentences.filter(Boolean).join(' ')
}

function nextAttempt(facts: StoryFacts): string {
  if (facts.nextAttempt === 'today') return ' The courier will try again today.'
  return facts.nextAttempt === 'tomorrow' ? ' The courier will try again tomorrow.' : ''
}

function askedToCall({ callable }: StoryFacts): string {
  if (callable === 'courier') return 'Not at home? Call the courier.'
  return callable === 'branch' ? 'Not at home? Call the branch.' : 'Keep your phone nearby.'
}

/** "13:18 on Wed", "20:00 today", "25 Nov". */
function moment({ day, clock }: StoryDeadline): string {
  if (day === '' || clock === '') return day || clock
  const named = [time.today, time.tomorrow, time.yesterday].includes(day)
  return `${clock} ${named ? day.toLowerCase() : `on ${day}`}`
}

function collect({ keptUntil: kept }: StoryFacts): string {
  if (!kept) return 'Collect it when it suits you.'
  const { within, left, over } = kept
  const by = moment(kept)
  if (over) return `It was kept until ${by}. Collect it as soon as you can.`
  if (within) return `Collect it within ${within}${by && ` (by about ${by})`}.`
  return `Collect it by ${by}${left === null ? '' : ` (${left} left)`}.`
}

export const story: Story = {
  preparing: (facts) =>
    `${facts.at ? `The shop sent an update${at(facts.at)}. ` : ''}Once a courier has picked it up, every step appears here.`,
  accepted: (facts) =>
    `The carrier accepted the order${at(facts.at)}. A courier will pick up the parcel soon.`,
  awaitingPickup: () =>
    'The parcel is waiting for the courier. Once it is picked up, every step appears here.',
  courierAssigned: (facts) => `A courier was assigned${at(facts.at)} and will pick up the parcel soon.`,
  courierReassigned: (facts) => `A new courier was assigned${at(facts.at)} and will pick up the parcel soon.`,
  awaitingPayment: () => 'Once the postage is paid, a courier will pick up the parcel.',
  paid: () => 'The postage is paid. A courier will pick up the parcel soon.',
  pickedUp: (facts) => {
    const place = facts.pickedUp?.place ? ` in ${facts.pickedUp.place}` : ''
    return `Picked up${place}${at(facts.at)}. Next, it travels to your city.`
  },
  pickupFailed: (facts) =>
    `The courier could not pick up the parcel${at(facts.at)}. ` +
    (silence(facts) || 'Ask the shop when they will try again.'),
  inTransit: (facts) => onItsWayOr(facts, 'It is on its way to your city. Each stop appears here.'),
  customs: (facts) =>
    `Customs sent an update${at(facts.at)}. You can read it below. After customs, the journey goes on.`,
  handedOver: (facts) =>
    `Another carrier took over${at(facts.at)}${facts.nextWaybill ? `, tracking number ${facts.nextWaybill}` : ''}. ` +
    'Further updates may only appear there.',
  redirected: (facts) => `The carrier noted a new address${at(facts.at)}. The parcel will go there.`,
  delayed: (facts) =>
    join(
      `The carrier says it will be late${facts.lateUntil ? ` and may take until ${facts.lateUntil}` : ''}.`,
      location(facts),
      silence(facts) || (facts.requested ? 'If you did not ask for that, ask the shop.' : ''),
    ),
  outForDelivery: (facts) => `The courier set out with your parcel${at(facts.at)}. ${askedToCall(facts)}`,
  signed,
  deliveryFailed: (facts) =>
    `It could not be delivered${at(facts.at)}.${nextAttempt(facts)}${signedBefore(facts)} ` +
    (silence(facts) || (facts.callable ? 'You can call to arrange a time.' : 'Keep your phone nearby.')),
  readyForCollection: (facts) =>
    `Left at ${facts.collectionPlace ?? 'a pickup point or locker'}${at(facts.at)}. ${collect(facts)}` +
    signedBefore(facts),
  takenBackOut: (facts) =>
    `The courier took it back${at(facts.at)}. Keep your phone nearby.${signedBefore(facts)}`,
  signedByOther: (facts) =>
    facts.signer
      ? signed(facts)
      : `Someone else signed for it${at(facts.at)}. Ask at home or at the gatehouse first.`,
  cancelled: (facts) => `The shipment was cancelled${at(facts.at)}. The shop can tell you why.`,
  stuck: (facts) => `${lastSeen(facts)}The shop can look into it.`,
  returning: (facts) =>
    join(
      'It is going back to the shop.',
      location(facts),
      silence(facts) || 'Ask the shop what happens next.',
    ),
  returned: () => 'It is back with the shop. Ask them what happens next.',
  refused: (facts) =>
    `The parcel was refused${at(facts.at)}. It usually goes back to the shop.${signedBefore(facts)} ` +
    (silence(facts) || 'Ask the shop what happens next.'),
  problem: (facts) => `${lastSeen(facts)}The carrier reports a problem. The shop can ask what happened.`,
  lost: (facts) => `The carrier reported it lost${at(facts.at)}. The shop can replace or refund it.`,
  destroyed: (facts) =>
    `The carrier reported it destroyed${at(facts.at)}. The shop can replace or refund it.`,
  other: (facts) => onItsWayOr(facts, 'The carrier sent a message. You can read it below.'),
  unlistedCode: (facts) => onItsWayOr(facts, 'The carrier sent a message. You can read it below.'),
  oldUpdate: (facts) =>
    `The last update came${facts.at ? at(facts.at) : ' a long time ago'}. The shop can tell you more.`,
  noUpdates: (facts) => `${lastSeen(facts)}The carrier has sent no new updates. The shop can look into it.`,
}
