import { useCallback } from 'react'
import type { Contact } from '../domain/message/contact'
import { useTranslations } from '../locales/useTranslations'
import { copyToClipboard } from '../platform/clipboard'
import { offerPhone } from '../platform/calls'

/** What a tap on a number does: a telephone number asks whether to call or to copy it, anything else is copied. */
export function useContact(): (contact: Contact) => void {
  const t = useTranslations().contact
  return useCallback(
    ({ kind, value }: Contact) => {
      if (kind === 'phone') void offerPhone(value, t)
      else copyToClipboard(value)
    },
    [t],
  )
}
