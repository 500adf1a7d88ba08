import fc from 'fast-check'
import { readFieldTracks, type FieldTrack } from '../../testing/fieldTracks'
import { withMessages } from '../../testing/onDemand'
import { toParcel, type Parcel } from '../domain/parcel'
import { chinaTimeZone } from '../domain/timeZone'
import type { TimeView } from '../domain/time'
import { en } from '../locales/en'
import { languages } from '../locales/language'
import { zhCN } from '../locales/zh-CN'
import type { Translations } from '../locales/translations'
import { describeJourney } from './describeJourney'

const tracks = readFieldTracks()

function parcelOf({ events, nowSeconds }: Pick<FieldTrack, 'events' | 'nowSeconds'>): Parcel {
  const parcel = toParcel(events, nowSeconds)
  if (!parcel) throw new Error('no rows')
  return parcel
}

/** What the page says of a track, under the names of the file; what it does not say is left out. */
function read(track: FieldTrack, t: Translations = zhCN): Record<string, string> {
  const parcel = parcelOf(track)
  const view: TimeView = { nowSeconds: track.nowSeconds, zone: chinaTimeZone, translations: t.time }
  const { title, text } = describeJourney(parcel, view, t)
  const { milestone, collection, cause, callNumber } = parcel.narrative
  const said = {
    status: milestone,
    title,
    story: text,
    codes: parcel.pickupCodes.join(' '),
    place: collection?.place,
    cause,
    action: parcel.nextAction.kind,
    call: callNumber?.number,
    stuck: parcel.stuck?.reason,
  }
  return Object.fromEntries(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

it.each(tracks)('the track $id is told as a customer should read it', (track) => {
  expect(read(track)).toEqual(track.expected)
})

it('there are at least 80 tracks, each with a name of its own', () => {
  expect(tracks.length).toBeGreaterThanOrEqual(80)
  expect(new Set(tracks.map(({ id }) => id)).size).toBe(tracks.length)
})

it.each(tracks)('the track $id is told the same from its rows in any order', (track) => {
  const shuffled = fc.shuffledSubarray([...track.events], { minLength: track.events.length })
  fc.assert(
    fc.property(shuffled, (events) => {
      expect(parcelOf({ ...track, events })).toEqual(parcelOf(track))
    }),
    { numRuns: 5 },
  )
})

describe.each(Object.keys(languages))('in %s, a track', (language) => {
  const t = withMessages(languages[language as keyof typeof languages].catalogue)

  it.each(tracks)('$id has a title and a story of complete sentences', (track) => {
    const { title, story } = read(track, t)
    expect(title).toMatch(/\S/)
    expect(story).toMatch(/^\S.*[。.]$/)
    expect(story).not.toMatch(/undefined|null|NaN|\s\s|[，,。]\s?[，,。]|\.\s?\./)
  })
})

it('no phone of a recipient, a sender, a station or a hotline is ever offered', () => {
  const offered = tracks.flatMap((track) => parcelOf(track).narrative.callNumber ?? [])
  expect(offered.length).toBeGreaterThan(5)
  for (const { number } of offered) {
    const owners = tracks
      .flatMap(({ events, nowSeconds }) => parcelOf({ events, nowSeconds }).journey.nodes)
      .flatMap(({ reading }) => reading.phones)
      .filter(({ value }) => value === number)
      .map(({ of }) => of)
    expect(owners).not.toContain('recipient')
    expect(owners).not.toContain('sender')
  }
})

it('nobody is sent to the family where a locker or a station signed', () => {
  for (const track of tracks) {
    const { signer } = parcelOf(track).narrative
    if (signer?.kind !== 'keeper') continue
    expect(read(track)['story']).not.toMatch(/家人|门卫/)
    expect(read(track, en)['story']).not.toMatch(/gatehouse|at home/)
  }
})
