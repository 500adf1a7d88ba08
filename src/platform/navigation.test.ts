import Taro from '@tarojs/taro'
import { replacePage } from './navigation'

const LIST = 'parcel-path/pages/orders/index'

function stack(...routes: string[]): void {
  jest.mocked(Taro.getCurrentPages).mockReturnValue(routes.map((route) => ({ route })))
}

it('replaces the page on screen, so that the pages of a shop below it stay', () => {
  stack('pages/home/index', 'parcel-path/pages/track/index')
  replacePage(LIST)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/${LIST}` })
  expect(Taro.navigateBack).not.toHaveBeenCalled()
})

it('replaces the only page', () => {
  stack('parcel-path/pages/track/index')
  replacePage(LIST)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/${LIST}` })
})

it('goes back to the page if it is right below', () => {
  stack(LIST, 'parcel-path/pages/track/index')
  replacePage(LIST)
  expect(Taro.navigateBack).toHaveBeenCalled()
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})

it('stays on the page if WeChat refuses', async () => {
  stack('parcel-path/pages/track/index')
  jest.mocked(Taro.redirectTo).mockRejectedValueOnce({ errMsg: 'redirectTo:fail' })
  replacePage(LIST)
  await Promise.resolve()
})
