import path from 'node:path'
import { ArgumentError, parseArguments } from '../commandLine'

export interface ServeArguments {
  /** Of the preview, or of the server without one. */
  port: number
  /** Absolute. */
  fixtures: string
  preview: boolean
  build: boolean
  /** The folder of the embedded database; in memory without one. Absolute. */
  folder: string | undefined
}

const PREVIEW_PORT = '5173'
const SERVER_PORT = '8080'
const DEFAULT_FIXTURES = path.resolve(__dirname, '..', '..', 'preview', 'fixtures')

/** Reads `--preview --port 5173 --fixtures DIR --data DIR --no-build`. Throws an ArgumentError for anything else. */
export function readServeArguments(args: string[]): ServeArguments {
  const { values } = parseArguments({
    args,
    options: {
      port: { type: 'string' },
      fixtures: { type: 'string', default: DEFAULT_FIXTURES },
      data: { type: 'string' },
      preview: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  })
  const port = values.port ?? (values.preview ? PREVIEW_PORT : SERVER_PORT)
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    throw new ArgumentError(`--port takes a number from 0 to 65535, not ${port}.`)
  return {
    port: Number(port),
    fixtures: path.resolve(values.fixtures),
    preview: values.preview,
    build: values.preview && !values['no-build'],
    folder: values.data === undefined ? undefined : path.resolve(values.data),
  }
}
