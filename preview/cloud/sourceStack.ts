import { existsSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import path from 'node:path'

/** The file of a function's source map. It is outside the folder of the bundles because that one is uploaded. */
export function findSourceMap(functions: string, name: string): string {
  return path.join(`${path.resolve(functions)}-maps`, name, 'index.js.map')
}

interface Place {
  file: string
  line: number
  column: number
}

/** Frames of Node and of the thread that runs the function. */
const FOREIGN_FRAME = /^\s+at .*(\bnode:|functionWorker\.cjs)/

/** Maps stacks of a bundled function to its sources. The source map, megabytes of JSON, is read for the first stack. */
export class SourceStack {
  private map: SourceMap | undefined

  constructor(
    private readonly bundle: string,
    private readonly mapFile: string,
  ) {}

  /** Returns the message, an excerpt of the source around the throw, and the frames with files of the project. */
  describe(stack: string): string {
    const lines = stack.split('\n').filter((line) => !FOREIGN_FRAME.test(line))
    const firstFrame = lines.findIndex((line) => /^\s+at /.test(line))
    if (firstFrame === -1) return this.rewrite(stack)
    const [message, frames] = [lines.slice(0, firstFrame), lines.slice(firstFrame)]
    const thrown = frames.flatMap((frame) => this.findPlaces(frame)).find(isOwn)
    return [...message, ...(thrown ? excerpt(thrown) : []), ...frames]
      .map((line) => this.rewrite(line))
      .join('\n')
  }

  /** Replaces places in the bundle by places in its sources: `cloudfunctions/getPath/core.ts:57:11`. */
  rewrite(text: string): string {
    return text.replaceAll(this.places(), (_, line: string, column: string) => {
      const place = this.findPlace(Number(line), Number(column))
      return `${path.relative(process.cwd(), place.file)}:${place.line}:${place.column}`
    })
  }

  private findPlaces(text: string): Place[] {
    return Array.from(text.matchAll(this.places()), ([, line, column]) =>
      this.findPlace(Number(line), Number(column)),
    )
  }

  private places(): RegExp {
    const escaped = this.bundle.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?:file://)?${escaped}:(\\d+):(\\d+)`, 'g')
  }

  /** Stacks count lines and columns from 1, source maps from 0. A place without a mapping stays one of the bundle. */
  private findPlace(line: number, column: number): Place {
    const entry = this.readMap()?.findEntry(line - 1, column - 1)
    if (!entry || !('originalSource' in entry)) return { file: this.bundle, line, column }
    return {
      file: path.resolve(path.dirname(this.mapFile), entry.originalSource),
      line: entry.originalLine + 1,
      column: entry.originalColumn + 1,
    }
  }

  private readMap(): SourceMap | undefined {
    if (!this.map && existsSync(this.mapFile)) {
      this.map = new SourceMap(JSON.parse(readFileSync(this.mapFile, 'utf8')) as SourceMapPayload)
    }
    return this.map
  }
}

function isOwn({ file }: Place): boolean {
  return !file.includes(`${path.sep}node_modules${path.sep}`) && existsSync(file)
}

/** The line between its neighbours, with a mark below the column. */
function excerpt({ file, line, column }: Place): string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const numbers = [line - 1, line, line + 1].filter((number) => number >= 1 && number <= lines.length)
  const width = String(line + 1).length
  return numbers.flatMap((number) => {
    const shown = `  ${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${lines[number - 1] ?? ''}`
    return number === line ? [shown, `    ${' '.repeat(width)} | ${' '.repeat(column - 1)}^`] : [shown]
  })
}
