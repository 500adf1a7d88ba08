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
