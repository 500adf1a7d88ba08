import { existsSync } from 'node:fs'
import path from 'node:path'
import { readAppid } from '../doctor/project'
import { findProblems, type Settings } from '../settings/readSettings'
import type { Part } from './task'

/** What each part needs, besides an appid. */
const NEEDS: Record<Part, readonly string[]> = {
  database: ['TARO_APP_CLOUD_ENV', 'TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'],
  functions: ['TARO_APP_CLOUD_ENV', 'TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'],
  program: ['TARO_APP_CLOUD_ENV', 'WECHAT_UPLOAD_KEY'],
}

/** A sentence for each thing without which a deployment of these parts would stop half-way. */
export function findObstacles(root: string, settings: Settings, parts: readonly Part[]): string[] {
  const needed = Array.from(new Set(parts.flatMap((part) => NEEDS[part])))
  const empty = needed.filter((name) => (settings[name]?.trim() ?? '') === '')
  return [
    ...findProblems(root, settings),
    ...findProgramObstacle(settings, parts),
    ...empty.map((name) => `${name} is empty: put it into .env.local, .env.example says where to find it.`),
    ...(empty.includes('WECHAT_UPLOAD_KEY') ? [] : findKeyObstacle(root, settings, needed)),
    ...(/^wx[\da-f]{16}$/.test(readAppid(root))
      ? []
      : ['project.config.json has no appid of yours: put it there.']),
  ]
}

/** An upload would take the place of the shop's own mini-program. */
function findProgramObstacle({ TARO_APP_PAGE_ROOT = '' }: Settings, parts: readonly Part[]): string[] {
  if (!parts.includes('program') || TARO_APP_PAGE_ROOT.trim() === '') return []
  return [
    'TARO_APP_PAGE_ROOT says that the pages are part of your own mini-program: upload that one, and deploy the rest with npm run deploy -- --only database --only functions.',
  ]
}

function findKeyObstacle(
  root: string,
  { WECHAT_UPLOAD_KEY = '' }: Settings,
  needed: readonly string[],
): string[] {
  if (!needed.includes('WECHAT_UPLOAD_KEY') || existsSync(path.resolve(root, WECHAT_UPLOAD_KEY.trim())))
    return []
  return ['The file that WECHAT_UPLOAD_KEY names does not exist: write its path into .env.local.']
}
