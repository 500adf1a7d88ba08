import path from 'node:path'
import type { WechatWay } from '../preview/cloud/cloudServers'
import { ArgumentError, parseArguments } from './commandLine'

/** The usage lines of the options below. */
export const PREVIEW_OPTIONS = `  --port N        the port on 127.0.0.1, 0 for any free one (default: 5173)
  --fixtures DIR  the folder with orders.json and paths/ (default: preview/fixtures)
  --api WAY       how the functions ask WeChat: cloud or https (default: cloud)`

export interface PreviewArguments {
  port: number
  /** Absolute. */
  fixtures: string
  api: WechatWay
}

const DEFAULT_PORT = '5173'
const DEFAULT_FIXTURES = path.resolve(__dirname, '..', 'preview', 'fixtures')

/** Takes `--program DIR` out of the arguments. Without it the program is undefined. Throws an ArgumentError without a folder. */
export function takeProgram(args: readonly string[]): { program: string | undefined; others: string[] } {
  const words = args.flatMap((arg) => (arg.startsWith('--program=') ? arg.split(/=(.*)/, 2) : [arg]))
  const at = words.indexOf('--program')
  if (at < 0) return { program: undefined, others: words }
  const folder = words[at + 1]
  if (!folder || folder.startsWith('--')) throw new ArgumentError('--program takes a folder.')
  return { program: path.resolve(folder), others: [...words.slice(0, at), ...words.slice(at + 2)] }
}

/** Reads `--port 5173 --fixtures DIR --api https`. Throws an ArgumentError for anything else. */
export function readPreviewArguments(args: string[]): PreviewArguments {
  const { values } = parseArguments({
    args,
    options: {
      port: { type: 'string', default: DEFAULT_PORT },
      fixtures: { type: 'string', default: DEFAULT_FIXTURES },
      api: { type: 'string', default: 'cloud' },
    },
  })
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new ArgumentError(`--port takes a number from 0 to 65535, not ${values.port}.`)
  }
  const { api } = values
  if (api !== 'cloud' && api !== 'https') {
    throw new ArgumentError(`--api takes cloud or https, not ${api}.`)
  }
  return { port, fixtures: path.resolve(values.fixtures), api }
}
