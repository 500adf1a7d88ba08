import { Failure } from '../../cloudfunctions/shared/failure'
import { startDeadline } from '../../cloudfunctions/shared/deadline'
import type { CallWechat } from '../../cloudfunctions/shared/httpsApi'
import { KEY_ERRORS } from '../settings/keyErrors'
import type { Settings } from '../settings/readSettings'
import { checkCarriers } from './checkCarriers'
import { checkDatabase } from './checkDatabase'
import { checkFunctions } from './checkFunctions'
import { checkTemplates } from './checkTemplates'
import { fine, missing, unchecked, type Finding } from './finding'

/** Calls a path of WeChat's HTTPS API. Throws a Failure. */
export type Ask = (path: string, body?: object) => Promise<unknown>

/** Asks WeChat about the account, the environment, the functions, the templates and the carriers. */
export async function checkAccount(root: string, settings: Settings, call: CallWechat): Promise<Finding[]> {
  const ask: Ask = (path, body) => call(path, body, startDeadline())
  const account = await checkKeys(ask)
  if (account.state !== 'fine') return [account]
  const checks = [
    checkDatabase(root, settings, ask),
    checkFunctions(root, settings, ask),
    checkTemplates(settings, ask),
    checkCarriers(ask),
  ]
  return [account, ...(await Promise.all(checks)).flat()]
}

/** The cheapest call that needs a token. */
async function checkKeys(ask: Ask): Promise<Finding> {
  try {
    await ask('/cgi-bin/get_api_domain_ip')
    return fine('account', 'WeChat accepts the keys.')
  } catch (error) {
    return describeFailure('account', error, KEY_ERRORS)
  }
}

/** A failure of WeChat's as a finding: what the number means, or that it could not be checked. */
export function describeFailure(about: string, error: unknown, meanings: Record<number, string>): Finding {
  if (!(error instanceof Failure)) throw error
  const { errCode, code } = error
  const meaning = errCode === undefined ? undefined : meanings[errCode]
  if (meaning !== undefined) return missing(about, meaning)
  if (errCode === undefined || code === 'BUSY' || code === 'TIMEOUT')
    return unchecked(about, `WeChat could not be asked (${error.message}): try again later.`)
  return missing(
    about,
    `WeChat answers ${errCode}: look the number up in docs/wechat.md and in WeChat’s console.`,
  )
}
