import path from 'node:path'
import { parseArguments, runCommand } from '../commandLine'
import { readAppid } from '../doctor/project'
import { readSettings } from '../settings/readSettings'
import { findObstacles } from './checkDeployable'
import { createWechatUploads } from './wechatUploads'

const USAGE = `npm run preview:phone

Uploads dist/weapp as a preview and prints a QR code that opens it on the phone of a developer of the mini-program. Needs
dist/, which \`npm run build\` writes, and WECHAT_UPLOAD_KEY in .env.local.

  --help  print this text`

const ROOT = path.resolve(__dirname, '../..')

runCommand(USAGE, async (args) => {
  parseArguments({ args })
  const settings = readSettings(ROOT)
  const obstacles = findObstacles(ROOT, settings, ['program'])
  if (obstacles.length > 0) throw new Error(obstacles.join('\n'))
  const keyPath = settings.WECHAT_UPLOAD_KEY?.trim() ?? ''
  await createWechatUploads({ root: ROOT, appid: readAppid(ROOT), keyPath }).printPreviewCode()
  // The tool leaves workers behind that would keep the process alive.
  process.exit(0)
})
