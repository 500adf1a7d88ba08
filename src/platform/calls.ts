import Taro from '@tarojs/taro'
import { copyText } from './clipboard'
import { reportRefusal } from './refusals'

/** The labels of the two choices that `offerCall` shows. */
interface CallLabels {
  call: (phone: string) => string
  copyNumber: string
}

/** Opens WeChat's dialog to dial a number. Nothing happens if the customer cancels; a refusal is reported. */
export async function callPhone(phone: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber: phone })
  } catch (error) {
    reportRefusal('call', phone, error)
  }
}

/** Lets the customer choose between calling a number and copying it, for example to call from another phone. */
export async function offerCall(phone: string, { call, copyNumber }: CallLabels): Promise<void> {
  const choice = await chooseFromSheet(phone, [call(phone), copyNumber])
  if (choice === 0) await callPhone(phone)
  if (choice === 1) await copyText(phone)
}

/** The index of the chosen item; null if the customer closes the sheet or WeChat cannot show it, which is reported. */
async function chooseFromSheet(phone: string, itemList: string[]): Promise<number | null> {
  try {
    return (await Taro.showActionSheet({ itemList })).tapIndex
  } catch (error) {
    reportRefusal('call', phone, error)
    return null
  }
}
