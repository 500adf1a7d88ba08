import { useCallback } from 'react'
import type { Contact } from '../domain/message/messagePieces'
import { useTranslations } from '../locales/useTranslations'
import { offerCall } from '../platform/calls'
import { copyText } from '../platform/clipboard'

/** The handler for a tap on a number in a message: a phone number can be called or copied, any other number is copied. */
export function useContact(): (contact: Contact) => void {
  const labels = useTranslations().contact
  return useCallback(
    ({ kind, value }: Contact) => {
      void (kind === 'phone' ? offerCall(value, labels) : copyText(value))
    },
    [labels],
  )
}
