import type { WindowSettings } from '../compiled'

/** Finds an element of the simulator's page. Throws if it is missing. */
export function chromeElement(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`the simulator's page lacks ${selector}`)
  return element
}

/** The button at the left of the navigation bar. */
export type LeadingButton = 'back' | 'home' | 'none'

/** Draws WeChat's navigation bar for the top page. */
export function showNavigationBar(settings: WindowSettings, leading: LeadingButton): void {
  const bar = chromeElement('.navigation-bar')
  bar.style.backgroundColor = settings.navigationBarBackgroundColor ?? '#ffffff'
  bar.style.color = settings.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000'
  chromeElement('.navigation-title').textContent = settings.navigationBarTitleText ?? ''
  chromeElement('.navigation-back').hidden = leading !== 'back'
  chromeElement('.navigation-home').hidden = leading !== 'home'
  document.title = settings.navigationBarTitleText ?? ''
}

export type ChromeWords = typeof CHINESE

const CHINESE = {
  back: '返回',
  ok: '确定',
  cancel: '取消',
  copied: '内容已复制',
  allow: '允许',
  privacy: '使用前请阅读并同意《小程序用户隐私保护指引》',
  openShared: '用另一个微信打开',
  pageMissing: '页面不存在',
  toHome: '回到首页',
}
const ENGLISH: ChromeWords = {
  back: 'Back',
  ok: 'OK',
  cancel: 'Cancel',
  copied: 'Copied',
  allow: 'Allow',
  privacy: 'Please read and agree to the privacy guide of this mini-program',
  openShared: 'Open as another user',
  pageMissing: 'Page does not exist',
  toHome: 'Home',
}

/** WeChat's own texts in the customer's language. */
export function chromeWords(language: string): ChromeWords {
  return language.startsWith('zh') ? CHINESE : ENGLISH
}
