import Taro from '@tarojs/taro'
import * as v from 'valibot'

/** True unless WeChat says that there is no network; also true where it cannot tell. */
export async function isOnline(): Promise<boolean> {
  try {
    return (await Taro.getNetworkType()).networkType !== 'none'
  } catch {
    return true
  }
}

/** Puts a text on the clipboard; WeChat itself tells the customer that it did. */
export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}

/** Has the phone dial a number; WeChat shows it and asks first. Rejects where the customer says no. */
export async function makePhoneCall(phone: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber: phone })
}

/** Lets the customer choose from a sheet at the foot of the screen: the choice's index, or null for none of them. */
export async function chooseFromSheet(choices: readonly string[]): Promise<number | null> {
  try {
    return (await Taro.showActionSheet({ itemList: [...choices] })).tapIndex
  } catch {
    return null
  }
}

/** Opens the door to the cloud, once, at launch. An empty environment id means the account's default one. */
export function connectCloud(environmentId: string): void {
  Taro.cloud.init(environmentId ? { env: environmentId } : {})
}

/** The language WeChat is set to, as it names it ("zh_CN", "zh_TW", "en" …). */
export function deviceLanguage(): string {
  return Taro.getAppBaseInfo().language
}

/** The size of text that the customer has set in WeChat, CSS pixels; 16, the usual one, where WeChat does not say. */
export function deviceFontSize(): number {
  const read = v.safeParse(FontSize, Taro.getAppBaseInfo())
  return read.success ? read.output.fontSizeSetting : USUAL_FONT_SIZE
}

const USUAL_FONT_SIZE = 16
/** Since base library 2.23.4; Taro's types know it only from the older getSystemInfo. */
const FontSize = v.object({ fontSizeSetting: v.pipe(v.number(), v.minValue(1)) })

/** Opens a page in the place of all that are open. Where WeChat refuses, the customer stays. */
export function openInstead(page: string): void {
  Taro.reLaunch({ url: `/${page}` }).catch(() => undefined)
}

/** Writes a page's title into the navigation bar. Where WeChat refuses, the title of the page's configuration stays. */
export function setTitle(title: string): void {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}

/** Ends the spinner of a pulled-down page. */
export function stopPullDown(): void {
  Taro.stopPullDownRefresh()
}

/** Calls back whenever the customer comes back to the mini-program; returns how to stop. */
export function onAppShow(callback: () => void): () => void {
  Taro.onAppShow(callback)
  return () => {
    Taro.offAppShow(callback)
  }
}

/** Calls back with every change of the network; returns how to stop. */
export function onNetworkChange(callback: (connected: boolean) => void): () => void {
  const listener = ({ isConnected }: { isConnected: boolean }): void => {
    callback(isConnected)
  }
  Taro.onNetworkStatusChange(listener)
  return () => {
    Taro.offNetworkStatusChange(listener)
  }
}

/** Where an element is, in CSS pixels from the top of the screen, and how far the page is scrolled. */
export interface Measure {
  top: number
  bottom: number
  scrollTop: number
}

/** Measures the first element of the page on screen that `selector` finds; null where there is none. Never throws. */
export function measure(selector: string): Promise<Measure | null> {
  return new Promise((resolve) => {
    try {
      const query = Taro.createSelectorQuery()
      query.select(selector).boundingClientRect()
      query.selectViewport().scrollOffset()
      query.exec((answers: unknown) => {
        const read = v.safeParse(Measured, answers)
        resolve(read.success ? { ...read.output[0], scrollTop: read.output[1].scrollTop } : null)
      })
    } catch {
      resolve(null)
    }
  })
}

const Measured = v.tuple([
  v.object({ top: v.number(), bottom: v.number() }),
  v.object({ scrollTop: v.number() }),
])

/** Scrolls the page on screen at once. Where WeChat refuses, it stays where it is. */
export function scrollPageTo(scrollTop: number): void {
  Taro.pageScrollTo({ scrollTop, duration: 0 }).catch(() => undefined)
}
