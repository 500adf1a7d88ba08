export type Line = readonly (string | number)[]

/** A Markdown table as Prettier would set it: names to the left, numbers to the right. */
export function writeTable(head: readonly string[], lines: readonly Line[]): string {
  const cells = lines.map((line) => line.map(String))
  const widths = head.map((title, column) =>
    Math.max(3, widthOf(title), ...cells.map((line) => widthOf(line[column] ?? ''))),
  )
  const row = (line: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(line[column] ?? '', width, column > 0)).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => ruleOf(width, column > 0)).join(' | ')} |`
  return [row(head), rule, ...cells.map(row)].join('\n')
}

/** The cells of the first table after a heading, without its head. Throws where there is none. */
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
export function writeCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** The number that writeCount has written. */
export function readCount(text: string): number {
  return Number(text.replaceAll(',', ''))
}

/** Thousands of bytes, "12.3". */
export function writeKilobytes(count: number): string {
  return (count / 1000).toFixed(1)
}

/** How many times as much: "× 3.4", and "–" where there is nothing to compare with. */
export function writeRatio(count: number, base: number): string {
  if (base === 0) return count === 0 ? '× 1' : '–'
  const times = count / base
  return `× ${times >= 100 ? writeCount(times) : String(Number(times.toPrecision(2)))}`
}

function ruleOf(width: number, right: boolean): string {
  return right ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
}

function pad(text: string, width: number, right: boolean): string {
  const spaces = ' '.repeat(width - widthOf(text))
  return right ? spaces + text : text + spaces
}

/** Prettier counts a Chinese character as two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)
}
