import type { FailureReason } from '../../domain/failureReason'

/** What went wrong and what the customer can do, for each failure reason of the services. */
export const failed: Record<FailureReason, { title: string; text: string }> = {
  offline: { title: "You're offline", text: "This will load once you're back online." },
  timeout: {
    title: 'This is taking too long',
    text: "WeChat hasn't responded. Please try again in a moment.",
  },
  busy: {
    title: 'WeChat is busy',
    text: "It can't keep up right now. Please try again in a few minutes.",
  },
  'not-found': {
    title: 'Order not found',
    text: 'Use the WeChat account you ordered with, or open the order again from the shop.',
  },
  'not-tracked': {
    title: 'No tracking yet',
    text: 'WeChat has no updates for this number yet. A newly shipped parcel usually appears within a few hours.',
  },
  forbidden: {
    title: "Tracking isn't available yet",
    text: "The shop hasn't set up tracking yet. Please ask the shop directly.",
  },
  'bad-request': {
    title: 'The link is incomplete',
    text: "It doesn't say which order it is for. Please open it again from your order.",
  },
  'bad-reply': {
    title: "Couldn't read the tracking details",
    text: "WeChat sent something we can't read. Please try again in a moment.",
  },
  unavailable: {
    title: 'Something went wrong',
    text: "It's not your fault. Please try again in a moment.",
  },
}
