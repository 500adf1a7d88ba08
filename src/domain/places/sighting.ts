import type { Happening, MessageReading } from '../message/messageReading'
import type { PathNode } from '../pathNode'
import { findNamedCities, isWithin, type City, type NamedCities } from './gazetteer'

/** Cities that one row may have seen the parcel in; more than one if the name is shared. */
export interface Sighting extends NamedCities {
  /** True if only the city in brackets tells: of 苏州 and 昆山, a carrier's bracket often names 苏州 for both. */
  onlyBracket: boolean
}

const NOWHERE: Sighting = { cities: [], explicit: false, onlyBracket: false }
/** Happenings at the place that their row names. Announcements, adverts and new addresses are not among them. */
const AT_A_PLACE: Readonly<Partial<Record<Happening, 'hub' | 'door'>>> = {
  pickedUp: 'hub',
  arrived: 'hub',
  departed: 'hub',
  sorted: 'hub',
  handedOver: 'hub',
  customs: 'hub',
  outForDelivery: 'hub',
  returning: 'hub',
  // Shops, stations and estates are often named after a city far away.
  accepted: 'door',
  waiting: 'door',
  takenBack: 'door',
  attemptFailed: 'door',
  refused: 'door',
  held: 'door',
  delayed: 'door',
  returned: 'door',
  signed: 'door',
}

const known = new WeakMap<MessageReading, Sighting>()

/** The cities that a row has seen the parcel in, read once for each message. */
export function readSighting({ reading }: PathNode): Sighting {
  const remembered = known.get(reading)
  if (remembered) return remembered
  const sighting = readCities(reading)
  known.set(reading, sighting)
  return sighting
}

/** True if a row's name for a place may be that of a shop or an estate, so it confirms a city but does not tell of one. */
export function isWeak({ reading: { kind } }: PathNode, { explicit }: Sighting): boolean {
  return !explicit && (kind === null || AT_A_PLACE[kind] !== 'hub')
}

/** The cities that a message may name as the next one. */
export function findTargets({ reading: { towards } }: PathNode): readonly City[] {
  return towards === null ? [] : findNamedCities(towards.text).cities
}

function readCities({ kind, city, place }: MessageReading): Sighting {
  if (kind === null || AT_A_PLACE[kind] === undefined) return NOWHERE
  const bracket = city === null ? NOWHERE : findNamedCities(city.text)
  const named = place === null ? NOWHERE : findNamedCities(place.text)
  if (bracket.cities.length === 0) return { ...named, onlyBracket: false }
  const within = named.cities.filter((each) => bracket.cities.some((outer) => isWithin(each, outer)))
  if (within.length > 0) return { cities: within, explicit: true, onlyBracket: place?.start === city?.start }
  return { cities: bracket.cities, explicit: true, onlyBracket: true }
}
