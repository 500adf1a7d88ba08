import { findListedCity } from '../src/domain/listedCity'
import type { Atlas } from '../src/domain/loadAtlas'
import { findRoute } from '../src/domain/parcelRoute'
import { en } from '../src/locales/en'
import { messages as englishWords } from '../src/locales/messages/en'
import { createMessageWriter } from '../src/presenters/writeMessage'
import { messages as traditionalWords } from '../src/locales/messages/zh-TW'
import type { Translations } from '../src/locales/translations'
import { zhTW } from '../src/locales/zh-TW'

/** What the phone loads on demand, without waiting for it. */
export const atlas: Atlas = { findRoute, findListedCity }

const writers = new Map([
  [en, createMessageWriter(englishWords)],
  [zhTW, createMessageWriter(traditionalWords)],
])

/** A catalogue as the pages have it once everything is loaded. The same catalogue gives the same one again. */
export function withMessages(t: Translations): Translations {
  const known = complete.get(t) ?? { ...t, messages: writers.get(t) ?? t.messages }
  complete.set(t, known)
  return known
}

const complete = new Map<Translations, Translations>()
