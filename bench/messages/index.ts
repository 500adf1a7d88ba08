import { parseArguments, runCommand } from '../../scripts/commandLine'
import { readMessage } from '../../src/domain/message/readMessage'
import { CORPUS_FILE, readCorpus } from './corpus'
import { formatMistakes, formatReport } from './formatReport'
import { findSlowestMessage } from './slowestMessage'
import { judgeCorpus } from './tally'

const USAGE = `npm run bench:messages -- [options]

Reads the carriers' messages in preview/fixtures/corpus/readings.json and compares each with what a careful reader finds in
it. A part is missing if the text says it and the reading does not; it is wrong if the reading says something else.

  --verbose  list every part that is wrong or missing
  --help     print this text`

runCommand(USAGE, (args) => {
  const { values } = parseArguments({ args, options: { verbose: { type: 'boolean', default: false } } })
  const corpus = readCorpus(CORPUS_FILE)
  const judged = judgeCorpus(corpus, readMessage)
  console.log(formatReport(judged, findSlowestMessage(corpus, readMessage)))
  const mistakes = formatMistakes(judged)
  if (values.verbose && mistakes !== '') console.log(`\n${mistakes}`)
})
