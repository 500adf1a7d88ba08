import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { readInput, splitLines } from './inputLines'

const split = (text: string) => splitLines(Buffer.from(text))
const problemsOf = (bytes: Buffer) => splitLines(bytes).problems

describe('splitLines', () => {
  it('numbers the lines from 1 and leaves out empty lines and comments', () => {
    expect(split('a\n\n# b\n \t\nc')).toEqual({
      lines: [
        { number: 1, text: 'a' },
        { number: 5, text: 'c' },
      ],
      problems: [],
    })
  })

  it('reads no line after the last line break, and none in an empty input', () => {
    expect(split('a\n').lines).toHaveLength(1)
    expect(split('')).toEqual({ lines: [], problems: [] })
  })

  it('removes the byte order mark and carriage returns', () => {
    expect(split('\ufeffa\tb\r\n\r\nc\r\n')).toEqual({
      lines: [
        { number: 1, text: 'a\tb' },
        { number: 3, text: 'c' },
      ],
      problems: [],
    })
  })

  it('skips a comment behind a byte order mark', () => {
    expect(split('\ufeff# a\nb').lines).toEqual([{ number: 2, text: 'b' }])
  })

  it('names a line that is not UTF-8 and reads the others', () => {
    const gbk = Buffer.from([0xb0, 0xa1, 0x0a])
    expect(splitLines(Buffer.concat([Buffer.from('到\n'), gbk, Buffer.from('了')]))).toEqual({
      lines: [
        { number: 1, text: '到' },
        { number: 3, text: '了' },
      ],
      problems: [{ line: 2, problem: 'is not UTF-8 text' }],
    })
  })

  it('names a line with control characters', () => {
    expect(problemsOf(Buffer.from('a\tb\nx\0y\nc\rd'))).toEqual([
      { line: 2, problem: 'contains control characters, so it is no text' },
      { line: 3, problem: 'contains control characters, so it is no text' },
    ])
  })

  it('names a line of more than 2000 characters', () => {
    expect(problemsOf(Buffer.from(`${'长'.repeat(2000)}\n${'长'.repeat(2001)}`))).toEqual([
      { line: 2, problem: 'has 2001 characters, more than the 2000 that are read' },
    ])
  })

  it.each([
    ['little', [0xff, 0xfe, 0x61, 0]],
    ['big', [0xfe, 0xff, 0, 0x61]],
  ])('refuses UTF-16, %s endian', (_, bytes) => {
    expect(() => splitLines(Buffer.from(bytes))).toThrow('The input is UTF-16. Save it as UTF-8.')
  })
})

describe('readInput', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-read-'))

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('reads a file', async () => {
    const file = path.join(folder, 'a.txt')
    writeFileSync(file, '到了')
    expect((await readInput(file)).toString()).toBe('到了')
  })

  it('reads standard input for "-"', async () => {
    const stdin = Readable.from([Buffer.from('到'), Buffer.from('了')])
    expect((await readInput('-', stdin)).toString()).toBe('到了')
  })

  it('refuses a file that does not exist', async () => {
    await expect(readInput(path.join(folder, 'b.txt'))).rejects.toThrow('b.txt does not exist.')
  })

  it('refuses a folder', async () => {
    await expect(readInput(folder)).rejects.toThrow(`${folder} is a folder.`)
  })

  it('refuses more than 64 MB without reading on', async () => {
    let megabytes = 0
    const endless = Readable.from(
      (function* () {
        for (; ; megabytes++) yield Buffer.alloc(1024 * 1024)
      })(),
    )
    await expect(readInput('-', endless)).rejects.toThrow('Standard input is larger than 64 MB.')
    expect(megabytes).toBeLessThan(100)
  })
})
