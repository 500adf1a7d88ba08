import { languages } from '../../src/locales/language'
import { ArgumentError, parseArguments } from '../commandLine'

type LanguageName = keyof typeof languages

export interface ReadArguments {
  /** "-" is standard input. */
  file: string
  tracks: boolean
  /** Null if none is asked for: then a track is told in zh-CN, and no message is written again. */
  language: LanguageName | null
}

const NAMES = Object.keys(languages) as LanguageName[]

/** Reads `FILE` `--tracks FILE`, each with or without `--lang en`. Throws an ArgumentError for anything else. */
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
  const language = NAMES.find((name) => name === lang) ?? null
  if (lang !== undefined && !language)
    throw new ArgumentError(`--lang takes ${NAMES.join(', ')}, not ${lang}.`)
  return { file, tracks, language }
}
