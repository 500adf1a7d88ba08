/** As much of WeChat as Taro's runtime asks for while it starts. */
const nothing = () => ({})

Object.assign(globalThis, {
  getApp: nothing,
  getCurrentPages: () => [],
  wx: {
    canIUse: () => false,
    getSystemInfoSync: nothing,
    getAppBaseInfo: nothing,
    getWindowInfo: nothing,
    getDeviceInfo: nothing,
  },
})
