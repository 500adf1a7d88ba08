import { readBoundAccounts } from './boundAccounts'
import { describeFailure, type Ask } from './checkAccount'
import { fine, missing, type Finding } from './finding'

const MEANINGS: Record<number, string> = {
  48001:
    '物流助手 is not enabled for this mini-program: enable it in 功能 → 物流助手, or no parcel can be tracked.',
}

/** Checks which carriers the shop has bound in WeChat's logistics assistant. */
export async function checkCarriers(ask: Ask): Promise<Finding[]> {
  try {
    const accounts = readBoundAccounts(await ask('/cgi-bin/express/business/account/getall'))
    const bound = accounts.filter(({ status }) => status === 'bound').map(({ deliveryId }) => deliveryId)
    if (bound.length === 0)
      return [
        missing('carriers', 'No carrier is bound: bind one in 功能 → 物流助手, or no parcel can be tracked.'),
      ]
    return [fine('carriers', `Bound carriers: ${Array.from(new Set(bound)).join(', ')}.`)]
  } catch (error) {
    return [describeFailure('carriers', error, MEANINGS)]
  }
}
