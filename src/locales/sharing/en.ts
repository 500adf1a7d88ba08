import type { SharingTranslations } from '../types/sharing'

export const sharing: SharingTranslations = {
  title: 'Share with family',
  guestTitle: 'A parcel shared with you',
  guestText: (until) =>
    `You can see it until ${until}. Phone numbers, names, door numbers and pickup codes are hidden.`,
  waybillEnd: (end) => `Ending in ${end}`,
  goneTitle: 'Shared parcel not found',
  goneText: 'The link may have expired or been turned off. Ask your family for a new one.',
}
