const BEGIN = '<!-- npm run bench writes this table -->'
const END = '<!-- end of the table -->'

/** The README with another table in the place of the one that it quotes. Throws where it quotes none. */
export function quoteTable(readme: string, table: string): string {
  const before = readme.indexOf(BEGIN)
  const after = readme.indexOf(END)
  if (before < 0 || after < before) throw new Error(`The README has no place for the table: "${BEGIN}".`)
  return `${readme.slice(0, before)}${BEGIN}\n\n${table}\n\n${readme.slice(after)}`
}
