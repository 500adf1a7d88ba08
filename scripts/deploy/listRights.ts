import path from 'node:path'
import * as v from 'valibot'
import { readFunctionNames, readJson } from '../doctor/project'

const Rights = v.object({ permissions: v.object({ openapi: v.array(v.string()) }) })

/**
 * Which functions need cloud calls. No published tool sets these rights: WeChat DevTools does when it uploads a function, and
 * they stay when the code is uploaded again.
 */
export function listRights(root: string): string {
  const lines = readFunctionNames(root).flatMap((name) => {
    const { openapi } = v.parse(
      Rights,
      readJson(path.join(root, 'cloudfunctions', name, 'config.json')),
    ).permissions
    return openapi.length > 0 ? [`  ${name}: ${openapi.join(', ')}`] : []
  })
  return [
    'Once by hand: in WeChat DevTools right-click each of these folders in dist/cloudfunctions and choose 上传并部署：所有文件,',
    'which gives the function its rights. Later uploads keep them.',
    ...lines,
  ].join('\n')
}
