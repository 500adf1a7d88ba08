import Taro from '@tarojs/taro'
import { reportRefusal } from './refusals'

/** Copies a text; WeChat itself confirms it on screen. False if WeChat refuses, which is reported. Never rejects. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch (error) {
    reportRefusal('copy', text, error)
    return false
  }
}
