import type { Story, StoryFacts, StoryMoment } from './storyFacts'

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
  const { place, towards } = here
  const bound = towards ? ` It is on its way to ${towards}.` : ''
  if (!place) return bound.trim()
  if (here.movement === 'left') return `It left ${place}${at(here.at)}.${bound}`
  const sorted = here.sorting ? ' and is being sorted' : ''
  return `It reached ${place}${at(here.at)}${sorted}.${here.sorting ? '' : bound}`
}

function onItsWayOr(facts: StoryFacts, otherwise: string): string {
  return (start(facts) + location(facts)).trim() || otherwise
}

function lastSeen({ location: here }: StoryFacts): string {
  return here?.place && here.movement === 'at' ? `Last seen at ${here.place}. ` : ''
}

function signed(facts: StoryFacts): string {
  const byYou = facts.signedBy === '本人'
  const who = byYou ? ' for by you' : facts.signedBy ? ` for by ${facts.signedBy}` : ' for'
  const took = facts.took ? `, after ${facts.took} in transit` : ''
  const missing = facts.deliveryScanMissing ? 'The carrier recorded no delivery scan. ' : ''
  const close =
    facts.signedBy && !byYou ? 'If you do not have it yet, ask there first.' : 'We hope you enjoy it.'
  return `Signed${who}${at(facts.at)}${took}. ${missing}${close}`
}

export const story: Story = {
  accepted: (facts) =>
    `The carrier accepted the order${at(facts.at)}. A courier will pick up the parcel soon.`,
  courierAssigned: (facts) => `A courier was assigned${at(facts.at)} and will pick up the parcel soon.`,
  courierReassigned: (facts) => `A new courier was assigned${at(facts.at)} and will pick up the parcel soon.`,
  awaitingPayment: () => 'Once the postage is paid, a courier will pick up the parcel.',
  paid: () => 'The postage is paid. A courier will pick up the parcel soon.',
  pickedUp: (facts) => {
    const place = facts.pickedUp?.place ? ` in ${facts.pickedUp.place}` : ''
    return `Picked up${place}${at(facts.at)}. Next, it travels to your city.`
  },
  pickupFailed: (facts) =>
    `The courier could not pick up the parcel${at(facts.at)}. Ask the shop when they will try again.`,
  inTransit: (facts) => onItsWayOr(facts, 'It is on its way to your city. Each stop appears here.'),
  outForDelivery: (facts) =>
    `The courier set out with your parcel${at(facts.at)}. ` +
    (facts.courierReachable ? 'Not at home? Call the courier.' : 'Keep your phone nearby.'),
  signed,
  deliveryFailed: (facts) =>
    `It could not be delivered${at(facts.at)}. ${nextAttempt(facts)}You can call to arrange a time.`,
  readyForCollection: (facts) =>
    `Left at a pickup point or locker${at(facts.at)}. Collect it when it suits you.`,
  takenBackOut: (facts) => `The courier took it back${at(facts.at)}. Keep your phone nearby.`,
  signedByOther: (facts) =>
    facts.signedBy
      ? signed(facts)
      : `Someone else signed for it${at(facts.at)}. Ask at home or at your front desk first.`,
  cancelled: (facts) => `The shipment was cancelled${at(facts.at)}. The shop can tell you why.`,
  stuck: (facts) => `${lastSeen(facts)}The shop can look into it.`,
  returned: () => 'It is going back to the shop. Ask them what happens next.',
  refused: (facts) => `The parcel was refused${at(facts.at)}. It usually goes back to the shop.`,
  problem: (facts) => `${lastSeen(facts)}The carrier reports a problem. The shop can ask what happened.`,
  other: (facts) => onItsWayOr(facts, 'The carrier sent a message. You can read it below.'),
  unlistedCode: (facts) => onItsWayOr(facts, 'The carrier sent a message. You can read it below.'),
  oldUpdate: (facts) =>
    `The last update came${facts.at ? at(facts.at) : ' a long time ago'}. The shop can tell you more.`,
  noUpdates: (facts) => `${lastSeen(facts)}The carrier has sent no new updates. The shop can look into it.`,
}

function nextAttempt(facts: StoryFacts): string {
  if (facts.nextAttempt === 'today') return 'The courier will try again today. '
  return facts.nextAttempt === 'tomorrow' ? 'The courier will try again tomorrow. ' : ''
}
