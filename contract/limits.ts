/** Longest id of an order, a waybill or a carrier, in UTF-16 code units. */
export const MAX_ID_LENGTH = 128

/** Longest search query for orders, in UTF-16 code units. */
export const MAX_QUERY_LENGTH = 64

/** Longest cursor of listOrders, in UTF-16 code units. */
export const MAX_CURSOR_LENGTH = 1024

/** Orders on one page of listOrders. */
export const PAGE_SIZE = 20

/** Rows of one track: more than a page can show, and few enough for one document and one reply. */
export const MAX_PATH_ITEMS = 2000

/** How long a shared link is valid, seconds. */
export const SHARE_SECONDS = 7 * 24 * 60 * 60

/** Links of one order that may be open at the same time. */
export const MAX_OPEN_SHARES = 10

/** Orders in one call of putOrders. */
export const MAX_PUT_ORDERS = 100

/** Waybills of an order that putOrders takes. */
export const MAX_WAYBILLS = 50

/** Goods of an order that putOrders takes. */
export const MAX_GOODS = 20

/** Longest name of a carrier, in UTF-16 code units. */
export const MAX_CARRIER_NAME_LENGTH = 24
