import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as v from 'valibot'
import type { BuildError } from '../preview/builds'

const WebpackError = v.object({ message: v.string(), moduleName: v.optional(v.string()) })
type WebpackError = v.InferOutput<typeof WebpackError>

/** What the building process says about a build; buildReport.js sends it. */
export const BuildReport = v.object({
  errors: v.array(WebpackError),
  /** Whether webpack watches no more after this build. */
  givenUp: v.boolean(),
})

/**
 * Webpack's errors for a person: each with the file and the line where a compiler names them, without colours and
 * stacks, and each place once, as webpack wraps some errors in others. `root` is the folder of the project.
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
  /** 0 where it is not known. */
  line: number
}

/** Babel, sass and esbuild, by which Taro reads the configs of pages, write the place into their message. */
function placeInMessage(text: string): Place | undefined {
  const babel = /^\w*Error: (\/[^\n]+?): [^\n]*\((\d+):\d+\)/m.exec(text)
  // Sass lists the file with the error first, and the files that import it after that.
  const sass = /^\s+(\S+\.s?css) (\d+):\d+\s/m.exec(text)
  const esbuild = /^(\S+):(\d+):\d+: ERROR/m.exec(text)
  const [, file, line] = babel ?? sass ?? esbuild ?? []
  return file === undefined ? undefined : { file, line: Number(line) }
}

/** Webpack counts the lines of what loaders have made of a file; the line of an import is looked up in the source. */
function placeOfImport(text: string, moduleName: string | undefined, root: string): Place {
  const file = moduleName?.split('!').at(-1)
  const imported = /Can't resolve '([^']+)'/.exec(text)?.[1]
  if (file === undefined || imported === undefined || !existsSync(path.resolve(root, file))) {
    return { file, line: 0 }
  }
  const lines = readFileSync(path.resolve(root, file), 'utf8').split('\n')
  return { file, line: lines.findIndex((line) => /['"]/.test(line) && line.includes(imported)) + 1 }
}
