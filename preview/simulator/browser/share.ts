import type { OpenPage } from './page'
import { writeLink } from './paths'

/** The card in a friend's chat or in the customer's moments. `path` is the page with its query. */
export interface ShareCard {
  title: string
  path: string
  imageUrl: string
}

/** How long WeChat waits for the page's `promise` before it uses the values that the page returned directly. */
const PROMISE_DEADLINE_MS = 3000

interface SharedByPage {
  title?: string
  path?: string
  query?: string
  imageUrl?: string
  promise?: Promise<SharedByPage>
}

/**
 * Shares a page as the menu or a button on the page does. Resolves to undefined if the page cannot be shared.
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

/** Shares a page to the moments, as the menu does. Resolves to undefined if the page cannot be shared there. */
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
