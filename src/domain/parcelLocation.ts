import type { Happening } from './message/messageReading'
import type { PathNode } from './pathNode'
import { isSamePlace } from './placeName'

/** Where the parcel is by its messages. */
export interface ParcelLocation {
  movement: 'at' | 'left'
  /** The place it is at or has left, as the carrier writes it; null if not named. */
  place: string | null
  /** The place it is bound for; null if not named. */
  towards: string | null
  /** True if it is being sorted there. */
  sorting: boolean
  /** Unix seconds of its arrival or departure; null if not reported. */
  sinceSeconds: number | null
}

/** A row may report an arrival and the sorting that follows; its kind is then the sorting. */
const ARRIVAL = /[到抵][达達]|arrived/i
const SORTING = /正在(?:进行|進行)?分[拣拨揀撥]|分[拣拨揀撥]中(?!心)/

/** What tells of a place: `stay` does not, by itself, say when the parcel came. */
const MOVES: Readonly<Partial<Record<Happening, 'arrival' | 'departure' | 'stay'>>> = {
  arrived: 'arrival',
  departed: 'departure',
  sorted: 'stay',
  customs: 'stay',
  held: 'stay',
  delayed: 'stay',
}

/** Where the parcel was last, by these nodes, newest first; null if no message says. */
export function findLocation(nodes: readonly PathNode[]): ParcelLocation | null {
  const index = nodes.findIndex(tellsPlace)
  const node = nodes[index]
  if (!node) return null
  const older = nodes.slice(index + 1)
  return moveOf(node) === 'departure' ? findDeparture(node, older) : findStay(node, older)
}

function moveOf({ reading: { kind } }: PathNode): 'arrival' | 'departure' | 'stay' | null {
  return (kind && MOVES[kind]) ?? null
}

/** A departure always tells something: the row before names the place. */
function tellsPlace(node: PathNode): boolean {
  const move = moveOf(node)
  return move === 'departure' || (move !== null && node.reading.place !== null)
}

/** "The truck has left" names no place; the row before does. */
function findDeparture({ reading, atSeconds }: PathNode, older: readonly PathNode[]): ParcelLocation | null {
  const before = findLocation(older)
  const named = reading.place?.text ?? null
  const onlyCity = named !== null && named === reading.city?.text
  const towards =
    reading.towards?.text ?? (named === null || before?.place === named ? (before?.towards ?? null) : null)
  const inherited = before?.movement === 'at' || reading.towards === null ? (before?.place ?? null) : null
  const place = named !== null && !(onlyCity && inherited !== null) ? named : inherited
  if (place === null && towards === null) return null
  const leftHere = place !== null && towards !== null && isSamePlace(place, towards) ? null : place
  return { movement: 'left', place: leftHere, towards, sorting: false, sinceSeconds: atSeconds }
}

/** Several rows may report one arrival, and sorting follows it: the parcel has been there since the first of them. */
function findStay(node: PathNode, older: readonly PathNode[]): ParcelLocation {
  const place = node.reading.place?.text ?? ''
  const isElsewhere = (other: PathNode): boolean =>
    moveOf(other) === 'departure' ||
    (moveOf(other) !== null && other.reading.place !== null && !isSamePlace(other.reading.place.text, place))
  const end = older.findIndex(isElsewhere)
  const here = [node, ...(end < 0 ? older : older.slice(0, end))]
  const [arrival] = here.filter(reportsArrival).reverse()
  const towards = here.find((each) => moveOf(each) !== null && each.reading.towards !== null)?.reading.towards
  return {
    movement: 'at',
    place,
    towards: towards?.text ?? null,
    sorting: SORTING.test(node.message),
    sinceSeconds: arrival?.atSeconds ?? null,
  }
}

function reportsArrival(node: PathNode): boolean {
  if (node.reading.place === null) return false
  const move = moveOf(node)
  return move === 'arrival' || (move === 'stay' && ARRIVAL.test(node.message))
}
