import type { Theme } from '../../compiled'
import { chromeElement } from '../chrome'
import { Listeners } from '../listeners'
import type { PhoneTheme } from '../theme'
import type { Settings } from '../settings'
import { createAsyncCalls } from './asyncCalls'

const NAVIGATION_BAR_HEIGHT = 44
/** The standard size of text in WeChat on an iPhone, pixels. */
const STANDARD_FONT_SIZE = 17

/** The calls about the phone, WeChat and the mini-program. */
export function deviceCalls({ language, fontSize }: Settings, theme: PhoneTheme) {
  // Separate from the simulator's own listeners, because offThemeChange() without a callback removes all of them.
  const themeChanged = new Listeners<{ theme: Theme }>()
  theme.changed.on((change) => {
    themeChanged.emit(change)
  })
  const appBase = () => ({
    language,
    theme: theme.current,
    fontSizeSetting: fontSize,
    fontSizeScaleFactor: fontSize / STANDARD_FONT_SIZE,
    SDKVersion: '3.7.0',
    version: '8.0.50',
    enableDebug: false,
    host: { appId: '', env: 'WeChat' },
  })
  const device = () => ({ platform: 'ios', system: 'iOS 17.0', brand: 'iPhone', model: 'iPhone' })
  const setting = () => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  })
  const system = () => ({ ...appBase(), ...device(), ...setting(), ...windowSize() })
  return {
    getAppBaseInfo: appBase,
    getDeviceInfo: device,
    getSystemSetting: setting,
    getWindowInfo: windowSize,
    getSystemInfoSync: system,
    onThemeChange: themeChanged.on,
    offThemeChange: themeChanged.off,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    ...createAsyncCalls({ getSystemInfo: system }),
  }
}

function windowSize() {
  const { clientWidth: width, clientHeight: height } = chromeElement('.phone')
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - NAVIGATION_BAR_HEIGHT,
    statusBarHeight: 0,
    screenTop: NAVIGATION_BAR_HEIGHT,
    safeArea: { left: 0, right: width, top: 0, bottom: height, width, height },
  }
}
