import type { OpenPage } from './page'
import { writeLink } from './paths'

/** What a friend gets in a chat, or friends see among one's moments (then `path` is the page with its query, too). */
export interface ShareCard {
  title: string
  path: string
  imageUrl: string
}

/** WeChat waits so long for the promise of a page, then takes what the page said at once. */
const PROMISE_DEADLINE_MS = 3000

interface SharedByPage {
  title?: string
  path?: string
  query?: string
  imageUrl?: string
  promise?: Promise<SharedByPage>
}

/**
 * Shares a page as the menu, or a button on it, does. Resolves to undefined where the page cannot be shared.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage-Object-object
 */
export async function shareWithFriend(
  page: OpenPage,
  from: { from: 'menu' | 'button'; target?: unknown },
): Promise<ShareCard | undefined> {
  if (!page.offers('onShareAppMessage')) return undefined
  const said = await waitForShare(page.call('onShareAppMessage', from))
  return { ...shareOfTitle(page, said), path: said.path ?? writeLink(page.link) }
}

/** Shares a page among the moments, as the menu does. Resolves to undefined where the page cannot be. */
export async function shareToMoments(page: OpenPage): Promise<ShareCard | undefined> {
  if (!page.offers('onShareAppMessage') || !page.offers('onShareTimeline')) return undefined
  const said = await waitForShare(page.call('onShareTimeline'))
  const query = said.query === undefined ? undefined : `/${page.link.route}?${said.query}`
  return { ...shareOfTitle(page, said), path: query ?? writeLink(page.link) }
}

async function waitForShare(answer: unknown): Promise<SharedByPage> {
  const said: SharedByPage = typeof answer === 'object' && answer !== null ? answer : {}
  if (!said.promise) return said
  const late = new Promise<SharedByPage>((resolve) => {
    setTimeout(() => {
      resolve(said)
    }, PROMISE_DEADLINE_MS)
  })
  return Promise.race([said.promise, late])
}

function shareOfTitle(page: OpenPage, { title, imageUrl }: SharedByPage): Omit<ShareCard, 'path'> {
  return { title: title ?? page.title, imageUrl: imageUrl ?? '' }
}
