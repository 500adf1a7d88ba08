import path from 'node:path'
import { createHttpsCalls } from '../../cloudfunctions/shared/httpsApi'
import { readWechatSettings } from '../../cloudfunctions/shared/wechatSettings'
import { parseArguments, runCommand } from '../commandLine'
import { readSettings } from '../settings/readSettings'
import { examine } from './examine'
import { formatFindings, isAnyMissing } from './finding'

const USAGE = `npm run doctor

Says what is missing between this folder and customers, one sentence each, and how to mend it: Node, settings, keys, the
environment with its collections, indexes and functions, templates, bound carriers, and what to look at in WeChat's console.
With WECHAT_APPID and WECHAT_APPSECRET in .env.local it asks WeChat; without them it checks what needs no account. Changes
nothing. Exit code 1 if something is missing.

  --help  print this text`

const ROOT = path.resolve(__dirname, '../..')

runCommand(USAGE, async (args) => {
  parseArguments({ args })
  const settings = readSettings(ROOT)
  const findings = await examine(ROOT, settings, process.versions.node, () => {
    const wechat = readWechatSettings({ ...settings, WECHAT_API: 'https' })
    if (wechat.api !== 'https') throw new Error('unreachable')
    return createHttpsCalls(wechat, () => Math.floor(Date.now() / 1000))
  })
  console.log(formatFindings(findings))
  process.exitCode = isAnyMissing(findings) ? 1 : 0
})
