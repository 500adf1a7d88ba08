import path from 'node:path'
import { parseArgs } from 'node:util'

export interface PreviewArguments {
  port: number
  fixtures: string
}

const OWN_FIXTURES = path.join(__dirname, 'fixtures')

/** Reads `--port 5173 --fixtures DIR`. Throws an Error of one sentence where they make no sense. */
export function readArguments(args: string[]): PreviewArguments {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '5173' },
      fixtures: { type: 'string', default: OWN_FIXTURES },
    },
  })
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`)
  }
  return { port, fixtures: path.resolve(values.fixtures) }
}
