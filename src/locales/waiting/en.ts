import type { WaitingTranslations } from '../types/track'

export const waiting: WaitingTranslations = {
  title: 'Waiting for courier pickup',
  text: "The shop has shipped it, but the courier hasn't scanned it yet. The first scan will appear here.",
  nextTitle: 'What happens next',
  next: {
    collect: { title: 'The courier picks it up', text: 'The first scan appears here' },
    transit: { title: 'It travels to your city', text: 'Each stop appears here' },
    deliver: { title: 'It comes to your door', text: "You'll see when the courier sets out" },
  },
}
