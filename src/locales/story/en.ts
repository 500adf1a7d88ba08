import type { Story, Told, ToldMoment } from './told'

/** "Sat" → "on Sat"; "Today" → "today". */
function day(moment: ToldMoment): string {
  return moment.recent ? moment.day.toLowerCase() : `on ${moment.day}`
}

function at(moment: ToldMoment | null): string {
  return moment ? ` at ${moment.clock} ${day(moment)}` : ''
}

function began({ pickedUp }: Told): string {
  if (!pickedUp) return ''
  const when = pickedUp.at ? ` ${day(pickedUp.at)}` : ''
  return pickedUp.place ? `Left ${pickedUp.place}${when}. ` : `Picked up${when}. `
}

function whereabouts({ whereabouts: here }: Told): string {
  if (!here) return ''
  const { place, towards } = here
  const bound = towards ? ` It is bound for ${towards}.` : ''
  if (!place) return bound.trim()
  if (here.movement === 'left') return `It left ${place}${at(here.at)}.${bound}`
  const sorted = here.sorting ? ' and is being sorted' : ''
  return `It reached ${place}${at(here.at)}${sorted}.${here.sorting ? '' : bound}`
}

function onItsWayOr(told: Told, otherwise: string): string {
  return (began(told) + whereabouts(told)).trim() || otherwise
}

function held({ whereabouts: here }: Told): string {
  return here?.place && here.movement === 'at' ? `It is held at ${here.place}. ` : ''
}

function signed(told: Told): string {
  const byYou = told.signedBy === '本人'
  const who = byYou ? ' for by you' : told.signedBy ? ` for by ${told.signedBy}` : ' for'
  const took = told.took ? `, after ${told.took} on the road` : ''
  const missing = told.deliveryRunMissing ? 'The carrier recorded no delivery run. ' : ''
  const close = told.signedBy && !byYou ? 'If you have not got it yet, ask there first.' : 'Enjoy it.'
  return `Signed${who}${at(told.at)}${took}. ${missing}${close}`
}

export const story: Story = {
  accepted: (told) => `The branch took the order${at(told.at)}. A courier will come for the parcel soon.`,
  courierAssigned: (told) => `A courier took the job${at(told.at)} and will come for the parcel soon.`,
  courierReassigned: (told) =>
    `Another courier took the job${at(told.at)} and will come for the parcel soon.`,
  awaitingPayment: () => 'Once the postage is paid, a courier comes for the parcel.',
  paid: () => 'The postage is paid. A courier will come for the parcel soon.',
  pickedUp: (told) => {
    const place = told.pickedUp?.place ? ` in ${told.pickedUp.place}` : ''
    return `Picked up${place}${at(told.at)}. Next it travels to your city.`
  },
  pickupFailed: (told) =>
    `The courier could not get the parcel${at(told.at)}. Ask the shop when they try again.`,
  inTransit: (told) => onItsWayOr(told, 'It is travelling to your city. Each stop shows up here.'),
  outForDelivery: (told) =>
    `The courier set out with it${at(told.at)}. ` +
    (told.courierReachable ? 'If nobody is home, a quick call helps.' : 'Keep your phone near.'),
  signed,
  deliveryFailed: (told) =>
    `It could not be delivered${at(told.at)}. ${nextTry(told)}A call helps to agree a time.`,
  readyForCollection: (told) =>
    `Placed at a pickup point or locker${at(told.at)}. Collect it when it suits you.`,
  takenBackOut: (told) => `The courier took it out again${at(told.at)}. Keep your phone near.`,
  signedByOther: (told) =>
    told.signedBy
      ? signed(told)
      : `Somebody else signed for it${at(told.at)}. Ask at home or at the gatehouse first.`,
  cancelled: (told) => `The waybill was cancelled${at(told.at)}. The shop can tell you why.`,
  stuck: (told) => `${held(told)}The shop can chase it up.`,
  returned: () => `It goes back to the shop. Ask them what comes next.`,
  refused: (told) => `The parcel was refused${at(told.at)}. It usually goes back to the shop.`,
  problem: (told) => `${held(told)}The carrier reports a problem. The shop can ask what happened.`,
  other: (told) => onItsWayOr(told, 'The carrier sent a message. It stands below.'),
  guess: (told) => onItsWayOr(told, 'The carrier sent a message. It stands below.'),
  oldNews: (told) =>
    `The last news came${told.at ? at(told.at) : ' long ago'}, and nothing since. The shop can tell you more.`,
  silence: (told) => `${held(told)}No news from the carrier since. The shop can chase it up.`,
}

function nextTry(told: Told): string {
  if (told.nextTry === 'today') return 'The courier tries again today. '
  return told.nextTry === 'tomorrow' ? 'The courier comes again tomorrow. ' : ''
}
