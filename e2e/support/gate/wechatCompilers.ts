import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Finding } from './finding'

/** The folder of WeChat's own compilers, in the package miniprogram-compiler. */
const BINARIES = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin/linux')

const OUTPUT_LIMIT_BYTES = 50_000_000

/** Why WeChat's compilers do not run here; undefined if they do. */
export const NO_COMPILERS =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : "WeChat's compilers are programs for Linux on x64 only"

/** Compiles every template with WeChat's `wcc`, to the script that defines `$gwx`. Throws a CompilerRefusal. */
export function compileWxml(folder: string, files: readonly string[]): string {
  return run('wcc', folder, ['-d', ...files.map((file) => `./${file}`)])
}

/** Compiles every style with WeChat's `wcsc`. Throws a CompilerRefusal. */
export function compileWxss(folder: string, files: readonly string[]): string {
  return run('wcsc', folder, ['-db', '-pc', '0', ...files.map((file) => `./${file}`)])
}

/** WeChat's compiler refuses a file. */
export class CompilerRefusal extends Error {
  override readonly name = 'CompilerRefusal'

  constructor(readonly finding: Finding) {
    super(`${finding.where}: ${finding.sentence}`)
  }
}

/** Runs a copy: npm unpacks the programs without the right to execute them. */
function run(program: 'wcc' | 'wcsc', folder: string, args: string[]): string {
  const copies = mkdtempSync(path.join(tmpdir(), 'parcel-path-compiler-'))
  try {
    const executable = path.join(copies, program)
    cpSync(path.join(BINARIES, program), executable)
    chmodSync(executable, 0o755)
    return execFileSync(executable, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: OUTPUT_LIMIT_BYTES,
      stdio: 'pipe',
    })
  } catch (error) {
    throw refusalOf(error)
  } finally {
    rmSync(copies, { recursive: true })
  }
}

/** `./pages/a.wxml:2:63: reason`, `ERR: ./a.wxss(1:958): reason` or `ERR: reason`. */
function refusalOf(error: unknown): unknown {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const [, file, line, reason] = /\.\/(\S+?)[:(](\d+):\d+\)?: (.*)/.exec(said) ?? []
  if (file && line && reason) return new CompilerRefusal({ where: `${file}:${line}`, sentence: reason })
  const [, sentence, from] = /ERR: (.*? from `\.\/(.*?)`)/.exec(said) ?? []
  return sentence && from ? new CompilerRefusal({ where: from, sentence }) : error
}
