/** A place in a built script, as a stack trace names it. Lines and columns count from 1. */
export interface ScriptPlace {
  /** From the folder of the mini-program: `pages/track/index.js`. */
  file: string
  line: number
  column: number
}

/** Writes a place as `pages/track/index.js:57:10`. */
export function writePlace({ file, line, column }: ScriptPlace): string {
  return `${file}:${line}:${column}`
}

/** Reads what writePlace writes; undefined for anything else, and for a file outside the mini-program. */
export function readPlace(text: string): ScriptPlace | undefined {
  const [, file, line, column] = /^([\w./-]+\.js):(\d+):(\d+)$/.exec(text) ?? []
  if (file === undefined || file.split('/').includes('..')) return undefined
  return { file, line: Number(line), column: Number(column) }
}
