import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readMessage } from '../../src/domain/message/readMessage'
import { zhCN } from '../../src/locales/zh-CN'
import { readCodeBlocks } from '../../testing/markdownChecks'
import { splitLines } from './inputLines'
import { readMessageLines } from './messageLines'
import { readTrackLines } from './trackLines'
import { toTrackRecord } from './trackRecord'

describe.each(['docs/reading.md', 'docs/reading.zh-CN.md'])('the examples of %s', (document) => {
  const markdown = readFileSync(path.resolve(__dirname, '../..', document), 'utf8')
  const linesOf = (language: string) =>
    splitLines(Buffer.from(readCodeBlocks(markdown, language)[0] ?? '')).lines
  const [messageOutput, trackOutput] = readCodeBlocks(markdown, 'jsonl').map((block) =>
    block.trim().split('\n'),
  )

  it('show what is printed for their messages', () => {
    const { records } = readMessageLines(linesOf('tsv'), readMessage)
    expect(messageOutput).toEqual(records.map((record) => JSON.stringify(record)))
  })

  it('show what is printed for their track', () => {
    const { tracks } = readTrackLines(linesOf('text'))
    expect(trackOutput).toEqual(tracks.map((track) => JSON.stringify(toTrackRecord(track, zhCN))))
  })
})
