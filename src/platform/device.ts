import Taro from '@tarojs/taro'
import * as v from 'valibot'

const USUAL_FONT_SIZE = 16

/** Since base library 2.23.4; Taro's types have it only on the older getSystemInfo. */
const FontSize = v.object({ fontSizeSetting: v.pipe(v.number(), v.minValue(1)) })

/** The language WeChat is set to, in WeChat's own names ("zh_CN", "zh_TW", "en" …). */
export function deviceLanguage(): string {
  return Taro.getAppBaseInfo().language
}

/** The text size set in WeChat, CSS pixels; 16, the usual size, if WeChat does not tell. */
export function deviceFontSize(): number {
  const read = v.safeParse(FontSize, Taro.getAppBaseInfo())
  return read.success ? read.output.fontSizeSetting : USUAL_FONT_SIZE
}

/** Calls back each time the customer returns to the mini-program; the returned function unsubscribes. */
export function onAppShow(callback: () => void): () => void {
  Taro.onAppShow(callback)
  return () => {
    Taro.offAppShow(callback)
  }
}
