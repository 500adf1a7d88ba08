import { time } from '../time/en'
import type { Story, StoryDeadline, StoryFacts, StoryMoment } from './storyFacts'

const WEEKDAYS = ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur'].map((name) => `${name}day`)

/** "on Saturday", "on 25 Nov", "today". */
function onDay(moment: StoryMoment): string {
  return moment.recent ? moment.day.toLowerCase() : `on ${longDay(moment.day)}`
}

/** "Saturday" of "Sat". A date stays as it is. */
function longDay(day: string): string {
  return (day && WEEKDAYS.find((name) => name.startsWith(day))) || day
}

/** " at 09:12 today" with the space before it; empty if the moment is unknown. */
function at(moment: StoryMoment | null): string {
  return moment ? ` at ${moment.clock} ${onDay(moment)}` : ''
}

/** "set out from Baoshan on Saturday"; empty if it has not been picked up. */
function start({ pickedUp }: StoryFacts): string {
  if (!pickedUp) return ''
  const when = pickedUp.at ? ` ${onDay(pickedUp.at)}` : ''
  return pickedUp.place ? `set out from ${pickedUp.place}${when}` : `was picked up${when}`
}

/** "reached Changsha at 09:12 today", "left Changsha for Shenzhen"; empty if its place is unknown. */
function movement({ location: here }: StoryFacts): string {
  if (!here) return ''
  const { place, towards, sorting } = here
  if (here.movement === 'left') {
    if (!place) return towards ? `is on its way to ${towards}` : ''
    return `left ${place}${towards ? ` for ${towards}` : ''}${at(here.at)}`
  }
  if (!place) return ''
  if (!here.at) return `is ${sorting ? 'being sorted ' : ''}at ${place}`
  return `reached ${place}${at(here.at)}${sorting ? ", where it's being sorted" : ''}`
}

function nextStop({ location: here }: StoryFacts): string {
  return here?.movement === 'at' && here.towards && !here.sorting ? `Next stop: ${here.towards}.` : ''
}

function location(facts: StoryFacts): string {
  return join(clauses(movement(facts)), nextStop(facts))
}

function onItsWayOr(facts: StoryFacts, otherwise: string): string {
  return join(clauses(start(facts), movement(facts)), nextStop(facts)) || otherwise
}

/** "It set out from Baoshan on Saturday and reached Changsha." Empty clauses are left out. */
function clauses(...parts: string[]): string {
  const known = parts.filter(Boolean).join(' and ')
  return known && `It ${known}.`
}

function lastSeen({ location: here }: StoryFacts): string {
  return here?.place && here.movement === 'at' ? `Last seen at ${here.place}. ` : ''
}

function signed(facts: StoryFacts): string {
  const { signer } = facts
  const who = signer === null ? '' : ` by ${signer.kind === 'recipient' ? 'you' : signer.name}`
  const took = facts.took ? `, after ${facts.took} in transit` : ''
  const missing = facts.deliveryScanMissing ? "The carrier didn't record it going out for delivery. " : ''
  const verb = facts.fetched ? 'Collected' : 'Signed for'
  return `${verb}${who}${at(facts.at)}${took}. ${missing}${afterSigning(facts)}`
}

function afterSigning({ signer }: StoryFacts): string {
  if (signer?.kind === 'keeper') return 'Your parcel should be waiting for you there.'
  return signer?.kind === 'person' ? "If you don't have it yet, ask there first." : 'We hope you enjoy it.'
}

function signedBefore({ signedBefore: before }: StoryFacts): string {
  return before ? ` The carrier had reported it as delivered${before.at ? at(before.at) : ' earlier'}.` : ''
}

function silence({ silentFor }: StoryFacts): string {
  return silentFor ? `There's been no update for ${silentFor}. The shop can look into it.` : ''
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

/** "13:18 on Wednesday", "20:00 today", "tomorrow", "25 Nov". */
function moment({ day, clock }: StoryDeadline): string {
  const named = [time.today, time.tomorrow, time.yesterday].includes(day)
  const name = named ? day.toLowerCase() : longDay(day)
  if (day === '' || clock === '') return name || clock
  return `${clock} ${named ? '' : 'on '}${name}`
}

function waits({ at: since, collectionPlace }: StoryFacts): string {
  const where = collectionPlace ?? 'a pickup point or locker'
  return since
    ? `It's been waiting at ${where} since ${since.clock} ${onDay(since)}`
    : `It's waiting at ${where}`
}

function collect({ keptUntil: kept }: StoryFacts): string {
  if (!kept) return 'Collect it whenever it suits you.'
  const { within, left, over } = kept
  const by = moment(kept)
  if (over) return `It was to be collected by ${by}. Please collect it as soon as you can.`
  if (within) return `Collect it within ${within}${by && ` (by about ${by})`}.`
  return `Collect it by ${by}${left === null ? '' : ` (${left} left)`}.`
}

function other(facts: StoryFacts): string {
  return onItsWayOr(facts, 'The carrier sent a message. You can read it below.')
}

export const story: Story = {
  preparing: (facts) =>
    `${facts.at ? `The shop sent an update${at(facts.at)}. ` : ''}Once a courier picks up the parcel, every step will appear here.`,
  accepted: (facts) =>
    `The carrier accepted the order${at(facts.at)}. A courier will pick up the parcel soon.`,
  awaitingPickup: () =>
    "The parcel is waiting for the courier. Once it's picked up, every step will appear here.",
  courierAssigned: (facts) => `A courier was assigned${at(facts.at)} and will pick up the parcel soon.`,
  courierReassigned: (facts) => `A new courier was assigned${at(facts.at)} and will pick up the parcel soon.`,
  awaitingPayment: () => 'Once the postage is paid, a courier will pick up the parcel.',
  paid: () => 'The postage is paid. A courier will pick up the parcel soon.',
  pickedUp: (facts) => {
    const place = facts.pickedUp?.place ? ` from ${facts.pickedUp.place}` : ''
    return `Picked up${place}${at(facts.at)}. Next, it travels to your city.`
  },
  pickupFailed: (facts) =>
    `The courier couldn't pick up the parcel${at(facts.at)}. ` +
    (silence(facts) || 'Ask the shop when the courier will come again.'),
  inTransit: (facts) => onItsWayOr(facts, "It's on its way to your city. Each stop will appear here."),
  customs: (facts) =>
    `There was an update from customs${at(facts.at)}. You can read it below. Once cleared, the parcel will travel on.`,
  handedOver: (facts) =>
    `Another carrier took over${at(facts.at)}${facts.nextWaybill ? `, tracking number ${facts.nextWaybill}` : ''}. ` +
    'Further updates may only appear with that carrier.',
  redirected: (facts) => `The carrier recorded a new address${at(facts.at)}, and the parcel will go there.`,
  delayed: (facts) =>
    join(
      `The carrier says it will be late${facts.lateUntil ? ` and may take until ${facts.lateUntil}` : ''}.`,
      location(facts),
      silence(facts) || (facts.requested ? "If you didn't request this, ask the shop." : ''),
    ),
  outForDelivery: (facts) => `The courier set out with your parcel${at(facts.at)}. ${askedToCall(facts)}`,
  signed,
  deliveryFailed: (facts) =>
    `It couldn't be delivered${at(facts.at)}.${nextAttempt(facts)}${signedBefore(facts)} ` +
    (silence(facts) || (facts.callable ? 'You can call to arrange a time.' : 'Keep your phone nearby.')),
  readyForCollection: (facts) => `${waits(facts)}. ${collect(facts)}` + signedBefore(facts),
  takenBackOut: (facts) =>
    `The courier took it back${at(facts.at)}. Keep your phone nearby.${signedBefore(facts)}`,
  signedByOther: (facts) =>
    facts.signer
      ? signed(facts)
      : `Someone else signed for it${at(facts.at)}. Ask at home or at the front desk first.`,
  cancelled: (facts) => `The shipment was cancelled${at(facts.at)}. The shop can tell you why.`,
  stuck: (facts) => `${lastSeen(facts)}The shop can look into it.`,
  returning: (facts) =>
    join(
      "It's going back to the shop.",
      location(facts),
      silence(facts) || 'Ask the shop what happens next.',
    ),
  returned: () => "It's back with the shop. Ask the shop what happens next.",
  refused: (facts) =>
    `The parcel was refused${at(facts.at)}. Refused parcels usually go back to the shop.${signedBefore(facts)} ` +
    (silence(facts) || 'Ask the shop what happens next.'),
  problem: (facts) => `${lastSeen(facts)}The carrier reports a problem. The shop can find out what happened.`,
  lost: (facts) =>
    `The carrier reported it as lost${at(facts.at)}. You can ask the shop to replace or refund it.`,
  destroyed: (facts) =>
    `The carrier reported it as destroyed${at(facts.at)}. You can ask the shop to replace or refund it.`,
  other,
  unlistedCode: other,
  oldUpdate: (facts) =>
    `The last update came${facts.at ? at(facts.at) : ' a long time ago'}. Ask the shop for news.`,
  noUpdates: (facts) =>
    `${lastSeen(facts)}The carrier hasn't sent any new updates. The shop can look into it.`,
}
