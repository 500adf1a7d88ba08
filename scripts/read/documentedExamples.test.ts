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

  it('show what is printed for their messages', () => {
    const [printed = ''] = readCodeBlocks(markdown, 'jsonl')
    const { records } = readMessageLines(linesOf('tsv'), readMessage)
    expect(printed.trim().split('\n')).toEqual(records.map((record) => JSON.stringify(record)))
  })

  it('show what is printed for their track', () => {
    const [printed = ''] = readCodeBlocks(markdown, 'json')
    const [track] = readTrackLines(linesOf('text')).tracks
    expect(JSON.parse(printed)).toEqual(track && toTrackRecord(track, zhCN))
  })
})
