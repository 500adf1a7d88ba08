import type { Language } from '../locales/language'
import type { MessageWriter } from '../locales/messages/messageWriter'

/**
 * Loads what writes carriers' messages in a language: a script of a sub-package, which no page in Simplified Chinese needs. Null
 * for a language in which messages stay as they are written. May reject.
 */
export async function loadMessages({ loadWords }: Language): Promise<MessageWriter | null> {
  if (!loadWords) return null
  const [{ createMessageWriter }, { messages }] = await Promise.all([
    import(/* webpackChunkName: "languages/messages" */ './writeMessage'),
    loadWords(),
  ])
  return createMessageWriter(messages)
}
