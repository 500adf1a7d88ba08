import type { ChromeWords } from './chrome'
import { chooseInDialog } from './dialog'
import type { ShareCard } from './share'

/** A WeChat user who is no customer of the fixtures. */
const FRIEND = 'oFRIEND00001'

/** Shows the card of a shared page with its path, and opens it as another user if that is chosen. */
export async function showSharePanel({ title, path }: ShareCard, words: ChromeWords): Promise<void> {
  const choices = [words.openShared, words.cancel]
  const chosen = await chooseInDialog({ title: `↗ ${title}`, content: path, choices })
  if (chosen === 0) window.location.assign(friendAddress(window.location.search, path))
}

/** The preview's address for the friend, on a phone with the same settings. */
export function friendAddress(search: string, path: string): string {
  const query = new URLSearchParams(search)
  query.set('openid', FRIEND)
  return `/?${query.toString()}#/${path.replace(/^\//, '')}`
}
