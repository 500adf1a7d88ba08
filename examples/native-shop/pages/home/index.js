// The links into the sub-package: its folder, then the path of a page.
const PARCELS = '/parcel-path/pages'

Page({
  data: { orderId: '' },

  onLoad({ orderId = '202611200117' }) {
    this.setData({ orderId })
  },

  trackParcel() {
    const { orderId } = this.data
    wx.navigateTo({ url: `${PARCELS}/track/index?orderId=${encodeURIComponent(orderId)}` })
  },

  openParcels() {
    wx.navigateTo({ url: `${PARCELS}/orders/index` })
  },
})
