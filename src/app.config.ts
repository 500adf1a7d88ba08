export default defineAppConfig({
  pages: ['pages/orders/index', 'pages/track/index'],
  // Few customers open them, so they are not downloaded before the first screen.
  subPackages: [
    { root: 'pages/share', pages: ['index'] },
    { root: 'pages/map', pages: ['index'] },
    // A script without a page: src/presenters/loadMessages.ts loads it.
    { root: 'languages', pages: [] },
  ],
  // WeChat asks for consent in its own dialog when the clipboard is first used.
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  // theme.json defines the @names for WeChat's light and dark theme.
  window: {
    navigationBarBackgroundColor: '@navigationBackground',
    navigationBarTextStyle: '@navigationText',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullDownText',
  },
})
