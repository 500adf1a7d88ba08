import type { WaitingTranslations } from './zh-CN'

export const waiting: WaitingTranslations = {
  title: 'Waiting for pickup',
  text: 'The shop has shipped it, but the courier has not scanned it yet. The first scan will appear here.',
  nextTitle: 'What happens next',
  next: [
    { stage: 'collect', title: 'The courier picks it up', text: 'The first scan appears here' },
    { stage: 'transit', title: 'It travels to your city', text: 'Each stop adds an update' },
    { stage: 'deliver', title: 'It comes to your door', text: 'You see when the courier sets out' },
  ],
}
