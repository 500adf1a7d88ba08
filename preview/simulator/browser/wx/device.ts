import type { Theme } from '../../compiled'
import { chromeElement } from '../chrome'
import { Listeners } from '../listeners'
import type { PhoneTheme } from '../theme'
import type { Settings } from '../settings'
import { createAsyncCalls } from './asyncCalls'

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

/** The sizes of the screen, and of the page's window below the navigation bar, in CSS pixels. */
function windowSize() {
  const { clientWidth: width, clientHeight: height } = chromeElement('.phone')
  const { clientHeight: statusBarHeight } = chromeElement('.status-bar')
  const { clientHeight: screenTop } = chromeElement('.navigation-bar')
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - screenTop,
    statusBarHeight,
    screenTop,
    safeArea: {
      left: 0,
      right: width,
      top: statusBarHeight,
      bottom: height,
      width,
      height: height - statusBarHeight,
    },
  }
}
