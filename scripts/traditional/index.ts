import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../commandLine'
import { buildTable, formatTable } from './buildTable'

const USAGE = `npm run traditional

Writes src/locales/traditional/table.ts: which Traditional character stands for each Simplified one of the place names, family
names and carriers' words in scripts/traditional and src/domain/message/phraseBook.`

runCommand(USAGE, () => {
  writeFileSync(path.join(__dirname, '../../src/locales/traditional/table.ts'), formatTable(buildTable()))
})
