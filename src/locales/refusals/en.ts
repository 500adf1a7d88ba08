import type { RefusalTranslations } from '../types/requests'

export const refusals: RefusalTranslations = {
  title: {
    copy: 'Could not copy',
    call: 'Could not open the dialler',
    open: 'Could not open the page',
  },
  reason: {
    undeclared: 'The shop has not registered this use with WeChat. You can tell the shop.',
    disagreed: 'WeChat needs you to agree to the shop’s privacy notice first. Tap again and choose to agree.',
    failed: 'WeChat could not do it. Please try again in a moment.',
  },
  byHand: 'Or press and hold the text below to select and copy it.',
  close: 'OK',
}
