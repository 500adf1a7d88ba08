/** The part of WeChat that Taro's runtime calls when it is loaded. */
const emptyReply = () => ({})

Object.assign(globalThis, {
  getApp: emptyReply,
  getCurrentPages: () => [],
  wx: {
    canIUse: () => false,
    getSystemInfoSync: emptyReply,
    getAppBaseInfo: emptyReply,
    getWindowInfo: emptyReply,
    getDeviceInfo: emptyReply,
  },
})
