import { pageWindow } from './pageWindow'

const artifact = {
  app: { pages: [], window: { navigationBarBackgroundColor: '@ground', backgroundTextStyle: 'dark' } },
  settings: { 'pages/track/index': { navigationBarTitleText: '物流详情', backgroundTextStyle: 'light' } },
  themes: { light: { ground: '#FFFFFF' }, dark: { ground: '#000000' } },
}

it("puts a page's own settings before those of the app", () => {
  expect(pageWindow(artifact, 'pages/track/index', 'light')).toMatchObject({
    navigationBarTitleText: '物流详情',
    backgroundTextStyle: 'light',
  })
})

it('takes the values of the theme for their names', () => {
  expect(pageWindow(artifact, 'pages/orders/index', 'light').navigationBarBackgroundColor).toBe('#FFFFFF')
  expect(pageWindow(artifact, 'pages/orders/index', 'dark').navigationBarBackgroundColor).toBe('#000000')
})
