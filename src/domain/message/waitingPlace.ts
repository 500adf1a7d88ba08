import { kindAt } from './lookup'
import { pattern } from './grammar'
import { last, named } from './namedPlaces'
import type { Range, Scan } from './phrases'
import { HUB, WAITING_PLACE, isSender } from './placeNames'

/** These count only in a clause that is told. */
const WAITS: readonly RegExp[] = [
  pattern('store past* (?:on|to)* link? aside? (?:name link)? (PLACE)'),
  pattern('arrive to? (?:name link(?=name|group))? link? aside? (PLACE)'),
  pattern('by (NAME) past* SIGN'),
]
/** This one also counts in a request. */
const COLLECTED_AT = pattern(
  '(?:to|on) (PLACE) (?:past|future|number|name|aside|group)* (?:collect|takeOut|store|hold|show|not|END|$)',
)
const BARE_STATION = pattern('(?:END) (NAME) (?:END|$)')

/** Where a parcel waits, and hubs where it could wait. */
export interface WaitingPlaces {
  /** Where it waits to be collected. */
  waitingAt: Range | null
  /** A hub or branch where it waits only if the customer is asked to collect it. */
  hub: Range | null
}

/** The first place where parcels are kept; a company's name alone gives way to a more exact one. */
export function readWaitingPlace(scan: Scan, told: string, all: string): WaitingPlaces {
  const found = [
    ...WAITS.flatMap((rule) => named(scan, told, rule)).filter(
      ({ begin }) => kindAt(scan.phrases, begin - 1) !== 'future',
    ),
    ...named(scan, all, COLLECTED_AT),
  ]
    .filter(({ text }) => WAITING_PLACE.test(text))
    .sort((a, b) => a.first - b.first)
  const places = found.filter(({ text }) => !HUB.test(text))
  const waitingAt =
    places.find(({ first }) => !isSender(scan, first)) ??
    places[0] ??
    last(named(scan, all, BARE_STATION).filter(({ text }) => /(?:超市|驿站|店|柜|代收点)$/.test(text)))
  return { waitingAt, hub: found.find(({ text }) => HUB.test(text)) ?? null }
}
