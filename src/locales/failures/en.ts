import type { FailureReason } from '../../domain/failureReason'

/** What went wrong and what the customer can do, for each failure reason of the services. */
export const failed: Record<FailureReason, { title: string; text: string }> = {
  offline: { title: 'You are offline', text: 'This loads once you are back online.' },
  timeout: {
    title: 'This is taking too long',
    text: 'WeChat has not responded. Please try again in a moment.',
  },
  busy: {
    title: 'WeChat is busy',
    text: 'Many people are checking right now. Try again in a few minutes.',
  },
  'not-found': {
    title: 'Order not found',
    text: 'Use the WeChat account you ordered with, or open it again from the shop.',
  },
  'not-tracked': {
    title: 'Not found yet',
    text: 'WeChat has no updates for this number yet. A newly shipped parcel usually appears within a few hours.',
  },
  forbidden: {
    title: 'Tracking is not available yet',
    text: 'The shop has not set up tracking yet. Please ask them directly.',
  },
  'bad-request': {
    title: 'The link is incomplete',
    text: 'It does not say which order. Please open it again from your order.',
  },
  'bad-reply': {
    title: 'Tracking details could not be read',
    text: 'WeChat sent something we cannot read. Please try again in a moment.',
  },
  unavailable: {
    title: 'Something went wrong',
    text: 'It is not your fault. Please try again in a moment.',
  },
}
