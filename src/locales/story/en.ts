import type { Story, StoryFacts, StoryMoment } from './storyFacts'

/** "Sat" → "on Sat"; "Today" → "today". */
function day(moment: StoryMoment): string {
  return moment.recent ? moment.day.toLowerCase() : `on ${moment.day}`
}

function at(moment: StoryMoment | null): string {
  return moment ? ` at ${moment.clock} ${day(moment)}` : ''
}

function began({ pickedUp }: StoryFacts): string {
  if (!pickedUp) return ''
  const when = pickedUp.at ? ` ${day(pickedUp.at)}` : ''
  return pickedUp.place ? `Left ${pickedUp.place}${when}. ` : `Picked up${when}. `
}

function location({ location: here }: StoryFacts): string {
  if (!here) return ''
  const { place, towards } = here
  const bound = towards ? ` It is bound for ${towards}.` : ''
  if (!place) return bound.trim()
  if (here.movement === 'left') return `It left ${place}${at(here.at)}.${bound}`
  const sorted = here.sorting ? ' and is being sorted' : ''
  return `It reached ${place}${at(here.at)}${sorted}.${here.sorting ? '' : bound}`
}

function onItsWayOr(facts: StoryFacts, otherwise: string): string {
  return (began(facts) + location(facts)).trim() || otherwise
}

function held({ location: here }: StoryFacts): string {
  return here?.place && here.movement === 'at' ? `It is held at ${here.place}. ` : ''
}

function signed(facts: StoryFacts): string {
  const byYou = facts.signedBy === '本人'
  const who = byYou ? ' for by you' : facts.signedBy ? ` for by ${facts.signedBy}` : ' for'
  const took = facts.took ? `, after ${facts.took} on the road` : ''
  const missing = facts.deliveryScanMissing ? 'The carrier recorded no delivery run. ' : ''
  const close = facts.signedBy && !byYou ? 'If you have not got it yet, ask there first.' : 'Enjoy it.'
  return `Signed${who}${at(facts.at)}${took}. ${missing}${close}`
}

export const story: Story = {
  accepted: (facts) => `The branch took the order${at(facts.at)}. A courier will come for the parcel soon.`,
  courierAssigned: (facts) => `A courier took the job${at(facts.at)} and will come for the parcel soon.`,
  courierReassigned: (facts) =>
    `Another courier took the job${at(facts.at)} and will come for the parcel soon.`,
  awaitingPayment: () => 'Once the postage is paid, a courier comes for the parcel.',
  paid: () => 'The postage is paid. A courier will come for the parcel soon.',
  pickedUp: (facts) => {
    const place = facts.pickedUp?.place ? ` in ${facts.pickedUp.place}` : ''
    return `Picked up${place}${at(facts.at)}. Next it travels to your city.`
  },
  pickupFailed: (facts) =>
    `The courier could not get the parcel${at(facts.at)}. Ask the shop when they try again.`,
  inTransit: (facts) => onItsWayOr(facts, 'It is travelling to your city. Each stop shows up here.'),
  outForDelivery: (facts) =>
    `The courier set out with it${at(facts.at)}. ` +
    (facts.courierReachable ? 'If nobody is home, a quick call helps.' : 'Keep your phone near.'),
  signed,
  deliveryFailed: (facts) =>
    `It could not be delivered${at(facts.at)}. ${nextAttempt(facts)}A call helps to agree a time.`,
  readyForCollection: (facts) =>
    `Placed at a pickup point or locker${at(facts.at)}. Collect it when it suits you.`,
  takenBackOut: (facts) => `The courier took it out again${at(facts.at)}. Keep your phone near.`,
  signedByOther: (facts) =>
    facts.signedBy
      ? signed(facts)
      : `Somebody else signed for it${at(facts.at)}. Ask at home or at the gatehouse first.`,
  cancelled: (facts) => `The waybill was cancelled${at(facts.at)}. The shop can tell you why.`,
  stuck: (facts) => `${held(facts)}The shop can chase it up.`,
  returned: () => `It goes back to the shop. Ask them what comes next.`,
  refused: (facts) => `The parcel was refused${at(facts.at)}. It usually goes back to the shop.`,
  problem: (facts) => `${held(facts)}The carrier reports a problem. The shop can ask what happened.`,
  other: (facts) => onItsWayOr(facts, 'The carrier sent a message. It stands below.'),
  guess: (facts) => onItsWayOr(facts, 'The carrier sent a message. It stands below.'),
  oldNews: (facts) =>
    `The last news came${facts.at ? at(facts.at) : ' long ago'}, and nothing since. The shop can tell you more.`,
  noUpdates: (facts) => `${held(facts)}No news from the carrier since. The shop can chase it up.`,
}

function nextAttempt(facts: StoryFacts): string {
  if (facts.nextAttempt === 'today') return 'The courier tries again today. '
  return facts.nextAttempt === 'tomorrow' ? 'The courier comes again tomorrow. ' : ''
}
