import { types } from 'node:util'
import { Script } from 'node:vm'
import type { Problem } from '../compiled'
import type { Artifact } from './artifact'

/** Reads the built scripts of the mini-program, by path. A syntax error is a problem. */
export function readScripts(artifact: Artifact): { scripts: Record<string, string>; problems: Problem[] } {
  const sources = artifact.paths('.js').map((at) => [at, artifact.read(`${at}.js`)] as const)
  const problems = sources.flatMap(([at, source]) => findSyntaxError(`${at}.js`, source))
  return { scripts: Object.fromEntries(sources), problems }
}

function findSyntaxError(file: string, source: string): Problem[] {
  try {
    // WeChat runs a script inside a function.
    new Script(`(function () {${source}\n})`, { filename: file })
    return []
  } catch (error) {
    if (!types.isNativeError(error)) throw error
    const line = /:(\d+)\n/.exec(error.stack ?? '')?.[1] ?? '1'
    return [{ where: `${file}:${line}`, sentence: error.message }]
  }
}
