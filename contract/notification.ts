/** What a customer can ask to be notified of, once for each time they agree. */
export const NOTIFICATION_KINDS = ['outForDelivery', 'signed', 'exception'] as const

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]
