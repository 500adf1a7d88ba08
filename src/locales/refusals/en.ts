import type { RefusalTranslations } from '../types/requests'

export const refusals: RefusalTranslations = {
  title: {
    copy: "Couldn't copy",
    call: "Couldn't start the call",
    open: "Couldn't open the page",
  },
  reason: {
    undeclared: "The shop hasn't registered this with WeChat yet. You could let the shop know.",
    disagreed: "WeChat needs you to agree to the shop's privacy notice first. Tap again, then agree.",
    failed: "WeChat couldn't do this. Please try again in a moment.",
  },
  byHand: 'You can also touch and hold the text below to copy it.',
  close: 'OK',
}
