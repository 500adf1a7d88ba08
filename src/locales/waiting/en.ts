import type { WaitingTranslations } from '../types/track'

export const waiting: WaitingTranslations = {
  title: 'Waiting for pickup',
  text: 'The shop has shipped it, but the courier has not scanned it yet. The first scan will appear here.',
  nextTitle: 'What happens next',
  next: {
    collect: { title: 'The courier picks it up', text: 'The first scan appears here' },
    transit: { title: 'It travels to your city', text: 'Each stop adds an update' },
    deliver: { title: 'It comes to your door', text: 'You see when the courier sets out' },
  },
}
