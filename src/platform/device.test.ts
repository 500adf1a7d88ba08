import Taro from '@tarojs/taro'
import { deviceFontScale } from './device'

/** Lets WeChat report these values. */
function report(appBase: object, platform = 'ios'): void {
  jest.spyOn(Taro, 'getAppBaseInfo').mockReturnValue(appBase as never)
  jest.mocked(Taro.getDeviceInfo).mockReturnValue({ platform } as never)
}

it('uses the scale factor that WeChat reports, whatever the size in pixels is', () => {
  report({ fontSizeScaleFactor: 1.4, fontSizeSetting: 17 })
  expect(deviceFontScale()).toBe(1.4)
})

it.each([
  ['ios', 17, 1],
  ['ios', 25.5, 1.5],
  ['android', 16, 1],
  ['android', 22.4, 1.4],
])('without a factor, on %s a font size of %s px is %s times the standard size', (platform, size, scale) => {
  report({ fontSizeSetting: size }, platform)
  expect(deviceFontScale()).toBeCloseTo(scale)
})

it.each([0, -1, 100, NaN, '1.4', null])(
  'ignores a scale factor that cannot be one, %p, and uses the size in pixels',
  (fontSizeScaleFactor) => {
    report({ fontSizeScaleFactor, fontSizeSetting: 20.4 })
    expect(deviceFontScale()).toBeCloseTo(1.2)
  },
)

it.each([[{}], [{ fontSizeSetting: 0 }], [{ fontSizeSetting: 'big' }], [null]])(
  'is the standard size if WeChat reports nothing usable: %p',
  (appBase) => {
    report(appBase as never)
    expect(deviceFontScale()).toBe(1)
  },
)
