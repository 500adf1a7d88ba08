import Taro from '@tarojs/taro'
import * as v from 'valibot'

const Choices = v.record(v.string(), v.unknown())

/**
 * Asks in WeChat's dialog for consent to one message of each template; returns the accepted template ids. WeChat shows
 * the dialog only in a tap handler, before any await. Rejects with WeChat's error.
 */
export async function requestSubscribeMessages(templateIds: string[]): Promise<string[]> {
  // Taro's type also requires Alipay's entityIds.
  const choices = v.parse(
    Choices,
    await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] }),
  )
  return templateIds.filter((templateId) => choices[templateId] === 'accept')
}
