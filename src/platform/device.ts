import Taro from '@tarojs/taro'
import * as v from 'valibot'

/** WeChat's standard text size, CSS pixels. https://developers.weixin.qq.com/miniprogram/design/elderly.html */
const STANDARD_SIZE = { ios: 17, other: 16 }

/** Far outside of the 0.8 to 1.75 times that WeChat offers, a number is no factor. */
const Factor = v.pipe(v.number(), v.minValue(0.5), v.maxValue(4))

/** Taro's types have neither. The second is there since base library 2.23.4; WeChat does not say since when the first is. */
const FontSize = v.object({
  fontSizeScaleFactor: v.fallback(v.optional(Factor), undefined),
  fontSizeSetting: v.fallback(v.optional(v.pipe(v.number(), v.minValue(1))), undefined),
})

/** The language WeChat is set to, in WeChat's own names ("zh_CN", "zh_TW", "en" …). */
export function deviceLanguage(): string {
  return Taro.getAppBaseInfo().language
}

/** How many times the standard text size is set in WeChat; 1 if WeChat does not tell. */
export function deviceFontScale(): number {
  const read = v.safeParse(FontSize, Taro.getAppBaseInfo())
  if (!read.success) return 1
  const { fontSizeScaleFactor, fontSizeSetting } = read.output
  if (fontSizeScaleFactor !== undefined) return fontSizeScaleFactor
  return fontSizeSetting === undefined ? 1 : fontSizeSetting / standardSize()
}

function standardSize(): number {
  return Taro.getDeviceInfo().platform === 'ios' ? STANDARD_SIZE.ios : STANDARD_SIZE.other
}

/** Calls back each time the customer returns to the mini-program; the returned function unsubscribes. */
export function onAppShow(callback: () => void): () => void {
  Taro.onAppShow(callback)
  return () => {
    Taro.offAppShow(callback)
  }
}
