/** The list of a customer's parcels. */
export interface OrdersTranslations {
  title: string
  loading: string
  moreLoading: string
  moreFailed: string
  parcelOf: (orderId: string) => string
  /** `others` counts the goods after the first. */
  goodsAndMore: (name: string, others: number) => string
  orderedOn: (when: string) => string
  notShippedYet: string
  showingSaved: string
  empty: string
  emptyText: string
  goShopping: string
  toCollect: string
  inProgress: string
  ended: string
  searchResults: string
  /** The number of parcels of one order. */
  parcelCount: (count: number) => string
  notOpenedYet: string
  pickupCode: string
  search: string
  searchLabel: string
  clearSearch: string
  notFound: (query: string) => string
  notFoundText: string
  showAll: string
}
