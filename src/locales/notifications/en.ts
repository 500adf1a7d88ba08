import type { NotificationTranslations } from '../types/requests'

export const notifications: NotificationTranslations = {
  button: 'Notify me',
  statusText: {
    offered: "WeChat can notify you when it's out for delivery or delivered, or if there's a problem.",
    asking: 'Asking WeChat',
    agreed: 'WeChat will notify you the next time this happens.',
    declined: 'Notifications are off. Tap again any time to turn them on.',
    failed: "That didn't work. Please try again in a moment.",
  },
}
