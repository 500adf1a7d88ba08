import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createPrivateKey } from 'node:crypto'
import * as v from 'valibot'
import { findProblems, type Settings } from '../settings/readSettings'
import { fine, missing, unchecked, type Finding } from './finding'
import { readAppid, readJson } from './project'

const MIN_NODE = [20, 6] as const
/** The appid of a project that belongs to no account. */
const TOURIST = 'touristappid'
const APPID = /^wx[\da-f]{16}$/

const LockFile = v.object({
  packages: v.record(
    v.string(),
    v.object({ version: v.optional(v.string()), optional: v.optional(v.boolean(), false) }),
  ),
})

/** Checks Node, the installed packages, the settings, the appid and the keys, without asking WeChat. */
export function checkMachine(root: string, settings: Settings, nodeVersion: string): Finding[] {
  return [
    checkNode(nodeVersion),
    checkPackages(root),
    ...checkSettings(root, settings),
    checkAppid(root, settings),
    checkSecret(settings),
    checkUploadKey(root, settings),
  ]
}

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isNew = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])
  return isNew
    ? fine('Node', `Node ${version} is new enough.`)
    : missing('Node', `Node ${version} is too old: install ${MIN_NODE.join('.')} or newer from nodejs.org.`)
}

function checkPackages(root: string): Finding {
  const installed = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return missing('packages', 'The npm packages are not installed: run npm ci.')
  const wanted = v.parse(LockFile, readJson(path.join(root, 'package-lock.json'))).packages
  const found = v.parse(LockFile, readJson(installed)).packages
  const differs = Object.entries(wanted).some(([folder, { version, optional }]) => {
    const other = found[folder]?.version
    return folder !== '' && version !== other && !(optional && other === undefined)
  })
  return differs
    ? missing('packages', 'The installed npm packages are not those of package-lock.json: run npm ci.')
    : fine('packages', 'The npm packages are installed.')
}

function checkSettings(root: string, settings: Settings): Finding[] {
  const problems = findProblems(root, settings)
  if (problems.length > 0) return problems.map((problem) => missing('settings', problem))
  const filled = Object.values(settings).filter((value) => value.trim() !== '').length
  return [fine('settings', `${filled} settings are filled in, and each can be used.`)]
}

function checkAppid(root: string, { WECHAT_APPID = '' }: Settings): Finding {
  const appid = readAppid(root)
  if (appid === '' || appid === TOURIST)
    return missing(
      'appid',
      'project.config.json has no appid of yours: put the AppID of your mini-program into it.',
    )
  if (!APPID.test(appid))
    return missing('appid', 'The appid in project.config.json has another shape: it is wx and 16 characters.')
  if (WECHAT_APPID.trim() !== '' && WECHAT_APPID.trim() !== appid)
    return missing(
      'appid',
      'WECHAT_APPID and the appid in project.config.json differ: use the same one in both.',
    )
  return fine('appid', 'project.config.json has an appid.')
}

function checkSecret({ WECHAT_APPID = '', WECHAT_APPSECRET = '' }: Settings): Finding {
  return WECHAT_APPID.trim() === '' || WECHAT_APPSECRET.trim() === ''
    ? unchecked(
        'keys',
        'Without WECHAT_APPID and WECHAT_APPSECRET in .env.local your account is not looked at: copy both from 开发管理 → 开发设置.',
      )
    : fine('keys', 'WECHAT_APPID and WECHAT_APPSECRET are filled in.')
}

function checkUploadKey(root: string, { WECHAT_UPLOAD_KEY = '' }: Settings): Finding {
  if (WECHAT_UPLOAD_KEY.trim() === '')
    return unchecked(
      'upload key',
      'Without WECHAT_UPLOAD_KEY in .env.local nothing can be uploaded from here: download the key from 开发管理 → 开发设置 → 小程序代码上传.',
    )
  const file = path.resolve(root, WECHAT_UPLOAD_KEY.trim())
  if (!existsSync(file))
    return missing(
      'upload key',
      'The file that WECHAT_UPLOAD_KEY names does not exist: write its path into .env.local.',
    )
  try {
    createPrivateKey(readFileSync(file))
    return fine('upload key', 'The upload key can be read.')
  } catch {
    return missing(
      'upload key',
      'The file that WECHAT_UPLOAD_KEY names is no private key: download the key again.',
    )
  }
}
