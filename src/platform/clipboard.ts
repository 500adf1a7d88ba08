import Taro from '@tarojs/taro'

/** Copies a text; WeChat itself confirms it on screen. False if WeChat refuses. Never rejects. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
