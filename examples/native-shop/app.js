App({
  onLaunch() {
    // The shop's own cloud environment. The parcels may be in another one.
    wx.cloud.init({ env: 'native-shop-1a2b3c' })
  },
})
