import Taro from '@tarojs/taro'
import { copyText } from './clipboard'

/** The labels of the two choices that `offerCall` shows. */
interface CallLabels {
  call: (phone: string) => string
  copyNumber: string
}

/** Opens WeChat's dialog to dial a number. Does nothing if the customer cancels or the device cannot make calls. */
export async function callPhone(phone: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}

/** Lets the customer choose between calling a number and copying it, for example to call from another phone. */
export async function offerCall(phone: string, { call, copyNumber }: CallLabels): Promise<void> {
  const choice = await chooseFromSheet([call(phone), copyNumber])
  if (choice === 0) await callPhone(phone)
  if (choice === 1) await copyText(phone)
}

/** The index of the chosen item, or null if the customer closes the sheet. */
async function chooseFromSheet(itemList: string[]): Promise<number | null> {
  try {
    return (await Taro.showActionSheet({ itemList })).tapIndex
  } catch {
    return null
  }
}
