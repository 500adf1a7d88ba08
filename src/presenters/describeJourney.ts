import type { Stage } from '../domain/actionType'
import type { Journey, PathNode } from '../domain/journey'
import { toNarrative, type Narrative } from '../domain/narrative'
import { findStuck, type Stuck } from '../domain/stuck'
import {
  dayKey,
  liesAhead,
  writeClock,
  writeDay,
  writeDuration,
  writeHours,
  type TimeView,
} from '../domain/time'
import { chinaZone } from '../domain/zone'
import { nodeWord } from '../locales/naming'
import type { Told, ToldMoment } from '../locales/story/told'
import type { Words } from '../locales/words'
import type { IconName } from '../components/ui/Icon'
import { iconOf } from './iconOf'

export interface Telling {
  stage: Stage
  icon: IconName
  title: string
  text: string
}

const DAY_SECONDS = 86_400
/** Under a day, a parcel that was held up is "held up"; from then on the hours say more. */
const WORTH_A_TITLE_SECONDS = DAY_SECONDS
/** After so long nobody counts the hours any more: it is old news, and said to be. */
const OLD_NEWS_SECONDS = 30 * DAY_SECONDS

/** Where the parcel is in a headline, and its journey in a sentence or two, as of `view.nowSeconds`. */
export function tellJourney(journey: Journey, headline: PathNode, view: TimeView, words: Words): Telling {
  const { milestone, stage } = headline
  const told = tell(toNarrative(journey), view)
  const usual: Telling = {
    stage,
    icon: iconOf(headline),
    title: milestone === null ? nodeWord(headline, words) : words.headline[milestone],
    text: milestone === null ? words.story.guess(told) : words.story[milestone](told),
  }
  const stuck = findStuck(journey, view.nowSeconds)
  return stuck ? tellStuck(stuck, usual, told, view, words) : usual
}

/** Whether the hours that a parcel has not moved are worth a word: not yet, or no more, where it is false. */
export function tellsHours({ forSeconds }: Stuck): boolean {
  return forSeconds >= WORTH_A_TITLE_SECONDS && forSeconds < OLD_NEWS_SECONDS
}

function tellStuck(stuck: Stuck, usual: Telling, told: Told, view: TimeView, words: Words): Telling {
  const { reason, forSeconds } = stuck
  if (forSeconds >= OLD_NEWS_SECONDS) return { ...usual, text: words.story.oldNews(told) }
  const text = reason === 'silence' ? words.story.silence(told) : usual.text
  const stuckSo: Telling = { ...usual, stage: 'exception', icon: 'hourglass', text }
  if (forSeconds < WORTH_A_TITLE_SECONDS) return stuckSo
  return { ...stuckSo, title: words.track.notMovedFor(writeHours(forSeconds, view.words)) }
}

/** Puts a narrative's moments and spans into words; the sentences themselves are each language's own. */
function tell(narrative: Narrative, view: TimeView): Told {
  const { pickedUp, whereabouts, signedBy, tookSeconds, deliveryRunMissing } = narrative
  const at = momentOf(narrative.atSeconds, view)
  return {
    at,
    pickedUp: pickedUp && { at: momentOf(pickedUp.atSeconds, view), place: pickedUp.place },
    whereabouts: whereabouts && { ...whereabouts, at: momentOf(whereabouts.sinceSeconds, view) },
    signedBy,
    took: tookSeconds === null || at === null ? null : writeDuration(tookSeconds, view.words),
    deliveryRunMissing,
    nextTry: nextTryOf(narrative.nextTrySeconds, view.nowSeconds),
    courierReachable: narrative.courierPhone !== null,
  }
}

/** A story tells what has happened: a time that is still to come is none of its own. */
function momentOf(atSeconds: number | null, view: TimeView): ToldMoment | null {
  if (atSeconds === null || liesAhead(atSeconds, view.nowSeconds)) return null
  const day = writeDay(atSeconds, view).name
  const { today, yesterday } = view.words
  return { day, clock: writeClock(atSeconds, view), recent: day === today || day === yesterday }
}

/** What the courier called "tomorrow" is today a day later, and nothing to speak of after that. */
function nextTryOf(atSeconds: number | null, nowSeconds: number): Told['nextTry'] {
  if (atSeconds === null) return null
  const day = dayKey(atSeconds, chinaZone)
  if (day === dayKey(nowSeconds, chinaZone)) return 'today'
  return day === dayKey(nowSeconds + DAY_SECONDS, chinaZone) ? 'tomorrow' : null
}
