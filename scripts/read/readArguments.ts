import { languages } from '../../src/locales/language'
import { ArgumentError, parseArguments } from '../commandLine'

type LanguageName = keyof typeof languages

export interface ReadArguments {
  /** "-" is standard input. */
  file: string
  tracks: boolean
  language: LanguageName
}

const NAMES = Object.keys(languages) as LanguageName[]
const DEFAULT_LANGUAGE = 'zh-CN'

/** Reads `FILE` or `--tracks FILE --lang en`. Throws an ArgumentError for anything else. */
export function parseReadArguments(args: string[]): ReadArguments {
  const { values, positionals } = parseArguments({
    args,
    allowPositionals: true,
    options: { tracks: { type: 'boolean', default: false }, lang: { type: 'string' } },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    throw new ArgumentError('Name one FILE, or - for standard input.')
  }
  const { tracks, lang } = values
  if (lang !== undefined && !tracks)
    throw new ArgumentError('--lang needs --tracks: only a track is put into words.')
  const language = NAMES.find((name) => name === (lang ?? DEFAULT_LANGUAGE))
  if (!language) throw new ArgumentError(`--lang takes ${NAMES.join(', ')}, not ${String(lang)}.`)
  return { file, tracks, language }
}
