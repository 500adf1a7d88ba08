import { pageWindow } from './pageWindow'

const artifact = {
  app: {
    pages: [],
    subPackages: [],
    window: { navigationBarBackgroundColor: '@ground', backgroundTextStyle: 'dark' },
  },
  settings: { 'pages/track/index': { navigationBarTitleText: '物流详情', backgroundTextStyle: 'light' } },
  themes: { light: { ground: '#FFFFFF' }, dark: { ground: '#000000' } },
}

it("prefers a page's window settings over the app's", () => {
  expect(pageWindow(artifact, 'pages/track/index', 'light')).toMatchObject({
    navigationBarTitleText: '物流详情',
    backgroundTextStyle: 'light',
  })
})

it('replaces the variables of the theme with their values', () => {
  expect(pageWindow(artifact, 'pages/orders/index', 'light').navigationBarBackgroundColor).toBe('#FFFFFF')
  expect(pageWindow(artifact, 'pages/orders/index', 'dark').navigationBarBackgroundColor).toBe('#000000')
})
