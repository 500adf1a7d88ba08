export default defineAppConfig({
  pages: ['pages/orders/index', 'pages/track/index'],
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  // The @names are looked up in theme.json, light or dark as WeChat is.
  window: {
    navigationBarBackgroundColor: '@navigationBackground',
    navigationBarTextStyle: '@navigationText',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullDownText',
  },
})
