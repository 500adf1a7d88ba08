import type { RunningApp } from '../app'
import type { ChromeWords } from '../chrome'
import type { Navigation } from '../navigation'
import type { PhoneNetwork } from '../network'
import type { PageStack } from '../pageStack'
import type { Settings } from '../settings'
import type { PhoneTheme } from '../theme'
import { businessViewCalls } from './businessView'
import { cloudCalls } from './cloud'
import { deviceCalls } from './device'
import { guarded } from './guard'
import { interfaceCalls } from './interface'
import { networkCalls } from './network'
import { pageCalls } from './page'
import { phoneCalls } from './phone'
import { createPrivacyCheck } from './privacy'
import { requestCalls } from './request'
import { shareCalls } from './share'
import { socketCalls } from './socket'
import { storageCalls } from './storage'
import { subscriptionCalls } from './subscription'

/** What the calls of `wx` work on. */
export interface WxParts {
  settings: Settings
  words: ChromeWords
  /** The Date of the mini-program. */
  clock: DateConstructor
  theme: PhoneTheme
  network: PhoneNetwork
  stack: PageStack
  navigation: Navigation
  app: RunningApp
  calledNumbers: string[]
}

/** Creates WeChat's `wx` with the calls that the simulator supports. https://developers.weixin.qq.com/miniprogram/dev/api/ */
export function createWx(parts: WxParts): object {
  const { settings, words, clock, theme, network, stack, navigation, app, calledNumbers } = parts
  const calls = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    cloud: cloudCalls(settings, clock, network),
    nextTick: (callback: () => void) => {
      queueMicrotask(callback)
    },
    ...appCalls(app),
    ...businessViewCalls(app, words),
    ...deviceCalls(settings, theme),
    ...interfaceCalls(stack, words),
    ...networkCalls(network),
    ...pageCalls(stack, navigation),
    ...phoneCalls(words, calledNumbers, createPrivacyCheck(settings.privacy, words)),
    ...requestCalls(settings, clock, network),
    ...shareCalls(stack),
    ...socketCalls(settings, clock, network),
    ...storageCalls(settings.openid),
    ...subscriptionCalls(words),
  }
  const canIUse = (schema: string) => Object.hasOwn({ ...calls, canIUse }, schema.split('.')[0] ?? '')
  return guarded('wx', { ...calls, canIUse })
}

function appCalls(app: RunningApp) {
  return {
    onAppShow: app.shown.on,
    offAppShow: app.shown.off,
    onAppHide: app.hidden.on,
    offAppHide: app.hidden.off,
    onError: app.failed.on,
    offError: app.failed.off,
    onPageNotFound: app.pageMissed.on,
    offPageNotFound: app.pageMissed.off,
    onUnhandledRejection: app.rejected.on,
    offUnhandledRejection: app.rejected.off,
    getLaunchOptionsSync: app.launchOptions,
    getEnterOptionsSync: app.launchOptions,
    // The preview has no newer version.
    getUpdateManager: () => ({
      onCheckForUpdate: (callback: (answer: { hasUpdate: boolean }) => void) => {
        callback({ hasUpdate: false })
      },
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
  }
}
