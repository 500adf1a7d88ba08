export type TableRow = readonly (string | number)[]

/** A Markdown table in Prettier's format: the first column is aligned to the left, the others to the right. */
export function formatTable(head: readonly string[], rows: readonly TableRow[]): string {
  const cells = rows.map((row) => row.map(String))
  const widths = head.map((title, column) =>
    Math.max(3, widthOf(title), ...cells.map((row) => widthOf(row[column] ?? ''))),
  )
  const format = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, column > 0)).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => formatRule(width, column > 0)).join(' | ')} |`
  return [format(head), rule, ...cells.map(format)].join('\n')
}

/** The rows of the first table below a heading, without its head. Throws if there is none. */
export function readTable(markdown: string, heading: string): string[][] {
  const [, section] = markdown.split(`\n## ${heading}\n`)
  const table = /(?:^\|.*\n?)+/m.exec(section ?? '')?.[0]
  if (!table) throw new Error(`There is no table under "${heading}".`)
  const lines = table.trim().split('\n').slice(2)
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** "12,345" */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** The number in a text of formatCount. */
export function readCount(text: string): number {
  return Number(text.replaceAll(',', ''))
}

/** Thousands of bytes, "12.3". */
export function formatKilobytes(count: number): string {
  return (count / 1000).toFixed(1)
}

/** A ratio, "× 3.4"; "–" if the base is 0 and the count is not. */
export function formatRatio(count: number, base: number): string {
  if (base === 0) return count === 0 ? '× 1' : '–'
  const times = count / base
  return `× ${times >= 100 ? formatCount(times) : String(Number(times.toPrecision(2)))}`
}

function formatRule(width: number, right: boolean): string {
  return right ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
}

function pad(text: string, width: number, right: boolean): string {
  const spaces = ' '.repeat(width - widthOf(text))
  return right ? spaces + text : text + spaces
}

/** Prettier counts a Chinese character as two columns. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)
}
