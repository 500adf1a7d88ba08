import type { Stage } from '../domain/actionType'
import type { Narrative } from '../domain/narrative'
import type { Parcel } from '../domain/parcel'
import type { Stuck } from '../domain/stuck'
import { formatHours, type TimeView } from '../domain/time'
import { actionLabel } from '../locales/naming'
import type { StoryFacts } from '../locales/story/storyFacts'
import type { Translations } from '../locales/translations'
import { iconOf, type IconName } from './icons'
import { toStoryFacts } from './storyFacts'

/** The header of a parcel: a headline with its icon and colour, and the story in a sentence or two. */
export interface JourneySummary {
  stage: Stage
  icon: IconName
  title: string
  text: string
}

const DAY_SECONDS = 86_400
/** Before this a stuck parcel is only "held up"; after it the title gives the hours. */
const SHOW_HOURS_AFTER_SECONDS = DAY_SECONDS
/** States that say more than the hours without an update; the story gives the silence. */
const TITLES_KEPT: readonly Narrative['milestone'][] = [
  'returning',
  'delayed',
  'refused',
  'pickupFailed',
  'deliveryFailed',
]

/** Where the parcel is, as a headline and a story, as of `view.nowSeconds`. */
export function describeJourney(parcel: Parcel, view: TimeView, t: Translations): JourneySummary {
  const { headline, narrative, stuck, outOfDate } = parcel
  const { milestone, stage } = headline
  const facts = toStoryFacts(narrative, stuck, view, t)
  const summary: JourneySummary = {
    stage,
    icon: iconOf(headline),
    title: milestone === null ? actionLabel(headline, t) : t.headline[milestone],
    text: milestone === null ? t.story.unlistedCode(facts) : t.story[milestone](facts),
  }
  if (outOfDate) {
    return { stage: 'other', icon: 'clock', title: t.track.outOfDate, text: t.story.oldUpdate(facts) }
  }
  if (!stuck || narrative.requested || TITLES_KEPT.includes(milestone)) return summary
  return describeStuck(stuck, summary, facts, view, t)
}

/** What the page says of a parcel that the customer has marked as collected on this phone. */
export function describeCollected(t: Translations): JourneySummary {
  return { stage: 'signed', icon: 'signed', title: t.action.collectedTitle, text: t.action.collectedText }
}

/** A parcel that the carrier has not scanned yet. */
export function describeWaiting({ waiting }: Translations): JourneySummary {
  return { stage: 'collect', icon: 'collect', title: waiting.title, text: waiting.text }
}

/** What the current step of a parcel in trouble shows, so that it agrees with the header; null for any other parcel. */
export function describeSetback(
  { headline, stuck, outOfDate }: Parcel,
  summary: JourneySummary,
): JourneySummary | null {
  return stuck || outOfDate || headline.stage === 'exception' ? summary : null
}

/** True if the hours that a parcel has been stuck are shown: after one day. */
export function showsHoursStuck({ forSeconds }: Stuck): boolean {
  return forSeconds >= SHOW_HOURS_AFTER_SECONDS
}

function describeStuck(
  stuck: Stuck,
  summary: JourneySummary,
  facts: StoryFacts,
  view: TimeView,
  t: Translations,
): JourneySummary {
  const { reason, forSeconds } = stuck
  const text = reason === 'noUpdates' ? t.story.noUpdates(facts) : summary.text
  const title = showsHoursStuck(stuck)
    ? t.track.stuckFor(formatHours(forSeconds, view.translations))
    : summary.title
  return { stage: 'exception', icon: 'hourglass', title, text }
}
