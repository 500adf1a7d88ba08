import Taro from '@tarojs/taro'
import { reportRefusal } from './refusals'

/**
 * Replaces this page by another one, or goes back to it if it is open right below. The other pages below stay, because they may
 * be a shop's own. `path` has no leading slash. A refusal is reported.
 */
export function replacePage(path: string): void {
  const [below] = Taro.getCurrentPages().slice(-2, -1)
  const move = below?.route === path ? Taro.navigateBack() : Taro.redirectTo({ url: `/${path}` })
  move.catch(reportPage)
}

/** The url of the shop's own page by the setting TARO_APP_SHOP_PAGE; null if it is empty. */
export function shopPage(): string | null {
  const path = process.env.TARO_APP_SHOP_PAGE.trim()
  return path === '' ? null : `/${path.replace(/^\/+/, '')}`
}

/** Opens a page of the mini-program above this one. A refusal is reported. */
export function openPage(url: string): void {
  Taro.navigateTo({ url }).catch(reportPage)
}

/** Sets the navigation bar's title. The title from the page's configuration stays if WeChat refuses. */
export function setPageTitle(title: string): void {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}

/** Ends the spinner of a page that was pulled down. */
export function stopPullDown(): void {
  Taro.stopPullDownRefresh()
}

function reportPage(error: unknown): void {
  reportRefusal('open', '', error)
}
