import type { Translations } from '../locales/translations'
import { chooseFromSheet, makePhoneCall } from './device'
import { copyToClipboard } from './clipboard'

/** Calls a number. Where the customer thinks better of it, or the device has no telephone, nothing happens. */
export function callPhone(phone: string): void {
  makePhoneCall(phone).catch(() => undefined)
}

/** Offers to call a number or to copy it, for whoever would rather call from another phone. */
export async function offerPhone(
  phone: string,
  { call, copyNumber }: Translations['contact'],
): Promise<void> {
  const choice = await chooseFromSheet([call(phone), copyNumber])
  if (choice === 0) callPhone(phone)
  if (choice === 1) copyToClipboard(phone)
}
