import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as v from 'valibot'
import type { BuildError } from '../preview/builds'

const WebpackError = v.object({ message: v.string(), moduleName: v.optional(v.string()) })
type WebpackError = v.InferOutput<typeof WebpackError>

/** The message that buildReportPlugin.js sends after each build. */
export const BuildReport = v.object({
  errors: v.array(WebpackError),
  /** True if webpack stops watching after this build. */
  givenUp: v.boolean(),
})

/**
 * Reads webpack's errors: file and line if a compiler names them, and the message without colours and stack. Webpack wraps
 * some errors in others, so each place is returned once. `root` is the folder of the project.
 */
export function readWebpackErrors(errors: WebpackError[], root: string): BuildError[] {
  const read = errors.map((error) => readWebpackError(error, root))
  const places = read.map(({ file, line, message }) =>
    line === undefined ? message : `${file ?? ''}:${line}`,
  )
  return read.filter((_, index) => places.indexOf(places[index] ?? '') === index)
}

function readWebpackError({ message, moduleName }: WebpackError, root: string): BuildError {
  const text = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s+at |^Module build failed/.test(line))
    .join('\n')
    .trim()
  const { file, line } = placeInMessage(text) ?? placeOfImport(text, moduleName, root)
  const relative = file && path.relative(root, path.resolve(root, file))
  return { message: text, ...(relative && { file: relative }), ...(line > 0 && { line }) }
}

interface Place {
  file: string | undefined
  /** 0 if it is not known. */
  line: number
}

/** Reads the place from the message, as Babel, Sass and esbuild write it. Taro reads page configs with esbuild. */
function placeInMessage(text: string): Place | undefined {
  const babel = /^\w*Error: (\/[^\n]+?): [^\n]*\((\d+):\d+\)/m.exec(text)
  // Sass lists the file with the error first, and the files that import it after that.
  const sass = /^\s+(\S+\.s?css) (\d+):\d+\s/m.exec(text)
  const esbuild = /^(\S+):(\d+):\d+: ERROR/m.exec(text)
  const [, file, line] = babel ?? sass ?? esbuild ?? []
  return file === undefined ? undefined : { file, line: Number(line) }
}

/** Finds an import in the source of its module. Webpack's own line number is that of the transformed code. */
function placeOfImport(text: string, moduleName: string | undefined, root: string): Place {
  const file = moduleName?.split('!').at(-1)
  const imported = /Can't resolve '([^']+)'/.exec(text)?.[1]
  if (file === undefined || imported === undefined || !existsSync(path.resolve(root, file))) {
    return { file, line: 0 }
  }
  const lines = readFileSync(path.resolve(root, file), 'utf8').split('\n')
  return { file, line: lines.findIndex((line) => /['"]/.test(line) && line.includes(imported)) + 1 }
}
