import type { UntilPart } from '../../domain/message/messageReading'
import type { MessageWords } from './messageWords'
import { carrierInEnglish } from './carrierInEnglish'
import { atInEnglish, placeInEnglish, signerInEnglish } from './placeInEnglish'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** A row is read days later, so "today" is the day of the row. */
const DAYS = ['the same day', 'the next day', 'two days later']

function until({ withinHours, daysLater, month, day, minutes }: UntilPart): string | null {
  if (withinHours !== null) {
    const [count, unit] =
      withinHours % 24 === 0 && withinHours > 24 ? [withinHours / 24, 'day'] : [withinHours, 'hour']
    return `within ${count} ${unit}${count === 1 ? '' : 's'}`
  }
  const date = month !== null && day !== null ? `${day} ${MONTHS[month - 1] ?? ''}` : DAYS[daysLater ?? -1]
  const clock = minutes !== null && formatMinutes(minutes)
  if (!clock) return date === undefined ? null : `by ${date}`
  return `by ${clock}${date === undefined ? '' : ` ${month === null ? '' : 'on '}${date}`}`
}

function formatMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function handled(report: string): string {
  return `${report}[ {at}][, next stop {towards}]`
}

export const messages: MessageWords = {
  sentences: {
    'accepted/ordered': 'Order placed',
    'accepted/paid': 'Order paid',
    'accepted/preparing': 'The shop is preparing the parcel',
    'accepted/packed': 'Packed[ {at}]',
    'accepted/leftWarehouse': 'Left the warehouse[ {place}]',
    'accepted/dispatched': 'Sent by the shop',
    'awaitingPickup/awaiting': 'Waiting for the carrier to pick it up[ from {place}]',
    'awaitingPickup/courierCalled': 'The carrier is being asked to pick it up',
    'awaitingPickup/courierAccepted': 'A courier has accepted the pickup[, expected {until}]',
    pickedUp: 'Picked up[ {at}]',
    pickupFailed: 'Could not be picked up[ {at}][: {cause}]',
    arrived: 'Arrived[ {at}][, next stop {towards}][, delivery expected {until}]',
    departed:
      'Left {place}[ for {towards}][, expected there {until}]|On its way to {towards}[, expected there {until}]|On its way[, arrival expected {until}]',
    'sorted/sorted': handled('Sorted'),
    'sorted/sorting': handled('Being sorted'),
    'sorted/handling': handled('Being handled'),
    'sorted/bagged': handled('Put in a bag with others'),
    'sorted/packed': handled('Packed'),
    'sorted/unpacked': handled('Taken out of its bag'),
    'sorted/loaded': handled('Loaded'),
    'sorted/unloaded': handled('Unloaded'),
    'sorted/stored': handled('Taken in'),
    'sorted/weighed': handled('Weighed'),
    'sorted/checked': handled('Security check'),
    'sorted/scanned': handled('Scanned'),
    'sorted/sealed': handled('Sealed for export'),
    'sorted/withAirline': handled('With the airline'),
    'sorted/moving': handled('On its way'),
    'sorted/awaitingDelivery': 'Waiting for delivery[ from {place}]',
    'sorted/assigning': 'A courier is being chosen[ {at}]',
    'sorted/next': 'Ready to leave {place}[ for {towards}]|Ready to leave[ for {towards}]',
    handedOver: 'Handed to another carrier[ {at}][: {cause}]',
    'outForDelivery/out': 'Out for delivery[ from {place}][, expected {until}]',
    'outForDelivery/arranged': 'Delivery is being arranged[ {at}][, expected {until}]',
    'outForDelivery/riderHasIt': 'The rider has picked it up[ {at}][, delivery expected {until}]',
    waiting: 'Ready to collect[ {at}][, {until}]|Ready to collect from {signer}[, {until}]',
    takenBack: 'Taken out again by the courier[ from {place}]',
    attemptFailed: 'Could not be delivered[: {cause}][ ({place})][, next attempt {until}]',
    refused: 'Refused[: {cause}][ ({place})]',
    'held/held': 'Held[ {at}][: {cause}]',
    'held/problem': 'Marked as a problem[ {at}][: {cause}]',
    delayed: 'Delay[ {at}][: {cause}][, expected {until}]',
    redirected: 'New destination[ {towards}][, noted {at}][: {cause}]',
    'returning/goingBack': 'Going back to the sender[ from {place}][, via {towards}][: {cause}]',
    'returning/backAt': 'On its way back to the sender[, arrived {at}][: {cause}]',
    'returning/intercepted': 'Intercepted[ {at}][, next stop {towards}][: {cause}]',
    returned: 'Returned to the sender[ ({place})][: {cause}]',
    lost: 'Lost[ {at}][: {cause}]',
    destroyed: 'Destroyed[ {at}][: {cause}]',
    'customs/clearing': 'In customs clearance[ {at}]',
    'customs/cleared': 'Cleared customs[ {at}]',
    'customs/inspected': 'Inspected by customs[ {at}]',
    'signed/signed': 'Signed for[ by {signer}][ {at}]',
    'signed/signedFor': 'Received for the recipient[ by {signer}][ {at}]',
    'signed/delivered': 'Delivered[ {at}][, signed for by {signer}]',
    'signed/collected': 'Collected[ by {signer}][ from {place}]',
    cancelled: 'Cancelled[: {cause}]',
  },
  causes: {
    noAnswer: 'no answer on the phone',
    unreachable: 'the recipient could not be reached',
    wrongNumber: 'the phone number is wrong',
    notThere: 'the recipient was not there',
    closed: 'the place was closed',
    unknown: 'the recipient is not known there',
    badAddress: 'the address is wrong or incomplete',
    newAddress: 'the address has changed',
    outOfRange: 'the address is outside the delivery area',
    otherTime: 'another time was asked for',
    sendBack: 'a return was asked for',
    asked: 'as requested',
    refused: 'it was refused',
    unpaid: 'the amount to pay was refused or disputed',
    damage: 'damage',
    label: 'a problem with the label',
    weather: 'the weather',
    road: 'the traffic or a closed road',
    volume: 'too many parcels',
    vehicle: 'a late vehicle or flight',
    epidemic: 'epidemic measures',
    inspection: 'a customs inspection',
    papers: 'a problem with the customs papers',
    security: 'security rules',
    notCollected: 'it was not collected in time',
    restricted: 'a place with restricted access',
    equipment: 'a machine out of order',
    misrouted: 'it was sent the wrong way',
  },
  and: ', ',
  stop: '. ',
  end: '.',
  place: placeInEnglish,
  at: atInEnglish,
  placeInCity: (place, city) => `${place}, ${city}`,
  signer: signerInEnglish,
  carrier: carrierInEnglish,
  recipient: 'the recipient',
  until,
  notes: {
    again: 'Another attempt will follow',
    delivery: 'Delivery will follow',
    customs: 'Customs clearance will follow',
    flight: 'Waiting for a flight',
    goesBack: 'It will go back to the sender',
    fee: 'Late collection costs a fee',
    backIfLate: 'It goes back if it is not collected in time',
  },
  nextDelivery: [
    'To be delivered the same day',
    'To be delivered the next day',
    'To be delivered two days later',
  ],
  courier: (name) => `Courier: ${name}`,
  extension: ' ext. ',
  labels: {
    courier: 'Courier: ',
    branch: 'Branch: ',
    hotline: 'Carrier: ',
    station: 'Pickup point: ',
    recipient: 'Recipient: ',
    sender: 'Sender: ',
    phone: 'Phone: ',
    code: 'Pickup code: ',
    waybill: 'Tracking number: ',
    address: 'Address: ',
  },
}
