import type { CallWechat } from '../../cloudfunctions/shared/httpsApi'
import type { Settings } from '../settings/readSettings'
import { checkAccount } from './checkAccount'
import { checkConsole } from './checkConsole'
import { checkMachine } from './checkMachine'
import { checkTransport } from './checkTransport'
import { missing, type Finding } from './finding'

/** Everything the doctor can find out. `connect` makes the calls to WeChat; it throws if a key has a wrong shape. */
export async function examine(
  root: string,
  settings: Settings,
  nodeVersion: string,
  connect: () => CallWechat,
): Promise<Finding[]> {
  const machine = checkMachine(root, settings, nodeVersion)
  const hasKeys = [settings.WECHAT_APPID, settings.WECHAT_APPSECRET].every((key) => key?.trim())
  const account = hasKeys ? await examineAccount(root, settings, connect) : []
  return [...machine, ...checkTransport(settings), ...account, ...checkConsole(settings)]
}

async function examineAccount(
  root: string,
  settings: Settings,
  connect: () => CallWechat,
): Promise<Finding[]> {
  let call: CallWechat
  try {
    call = connect()
  } catch (error) {
    return [missing('account', error instanceof Error ? error.message : String(error))]
  }
  return checkAccount(root, settings, call)
}
