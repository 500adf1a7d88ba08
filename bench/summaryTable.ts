import path from 'node:path'

/** The document that quotes the summary of the results. */
export const SUMMARY_FILE = path.join(__dirname, '..', 'docs', 'performance.md')

const BEGIN = '<!-- npm run bench writes this table -->'
const END = '<!-- end of the table -->'

/** Replaces the table between the two markers of a document. Throws if the markers are missing. */
export function replaceTable(document: string, table: string): string {
  const begin = document.indexOf(BEGIN)
  const end = document.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`The document has no place for the table: "${BEGIN}".`)
  return `${document.slice(0, begin)}${BEGIN}\n\n${table}\n\n${document.slice(end)}`
}
