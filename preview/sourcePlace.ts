import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { originalPositionFor, sourceContentFor, TraceMap } from '@jridgewell/trace-mapping'
import type { ScriptPlace } from './scriptPlace'

/** A place in the source, with the lines around it. */
export interface SourcePlace {
  /** From the root of the project: `src/pages/track/index.tsx`. */
  file: string
  line: number
  code: string
}

const LINES_AROUND = 2

/**
 * The first of these places that lies in `src`, found through the source maps in a folder: `pages/track/index.js.map`.
 * Undefined if none does, or if there are no maps.
 */
export function findSource(maps: string, places: readonly ScriptPlace[]): SourcePlace | undefined {
  for (const place of places) {
    const source = sourceOf(maps, place)
    if (source?.file.startsWith('src/')) return source
  }
  return undefined
}

function sourceOf(maps: string, { file, line, column }: ScriptPlace): SourcePlace | undefined {
  const mapFile = path.join(maps, `${file}.map`)
  if (!existsSync(mapFile)) return undefined
  const map = new TraceMap(readFileSync(mapFile, 'utf8'))
  const original = originalPositionFor(map, { line, column: column - 1 })
  if (original.source === null) return undefined
  const code = sourceContentFor(map, original.source) ?? ''
  return { file: projectPath(original.source), line: original.line, code: linesAround(code, original.line) }
}

/** Taro writes `src/app.tsx` as `webpack://parcel-path/._src_app.tsx`, because WeChat DevTools needs a flat name. */
function projectPath(source: string): string {
  return source
    .replace(/^webpack:\/\/[^/]*\//, '')
    .replace(/^\.[/_]/, '')
    .replace(/\?\w*$/, '')
    .replaceAll('_', '/')
}

function linesAround(code: string, line: number): string {
  const first = Math.max(1, line - LINES_AROUND)
  const lines = code.split('\n').slice(first - 1, line + LINES_AROUND)
  const width = String(first + lines.length - 1).length
  return lines
    .map((text, index) => {
      const number = first + index
      return `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${text}`.trimEnd()
    })
    .join('\n')
}
