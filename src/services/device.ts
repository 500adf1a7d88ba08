import Taro from '@tarojs/taro'

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

/** Opens the door to the cloud, once, at launch. An empty environment id means the account's default one. */
export function connectCloud(environmentId: string): void {
  Taro.cloud.init(environmentId ? { env: environmentId } : {})
}

/** The language WeChat is set to, as it names it ("zh_CN", "zh_TW", "en" …). */
export function deviceLanguage(): string {
  return Taro.getAppBaseInfo().language
}

/** Writes a page's title into the navigation bar. Where WeChat refuses, the title of the page's configuration stays. */
export function setTitle(title: string): void {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}

/** Ends the spinner of a pulled-down page. */
export function stopPullDown(): void {
  Taro.stopPullDownRefresh()
}
