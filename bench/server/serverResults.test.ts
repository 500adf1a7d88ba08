import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCount, readTable } from '../markdownTable'

/** The committed results, and the document that calculates with them. */
const results = readFileSync(path.join(__dirname, '..', 'server-results.md'), 'utf8')
const scale = readFileSync(path.join(__dirname, '..', '..', 'docs', 'scale.md'), 'utf8')

function figure(heading: string, name: string): string {
  const row = readTable(results, heading).find(([first]) => first === name)
  if (!row?.[1]) throw new Error(`There is no row "${name}" below "${heading}".`)
  return row[1]
}

describe('bench/server-results.md', () => {
  it('says that a thousand viewers of one parcel over four instances cost one call to WeChat', () => {
    const heading = 'Viewers of one parcel at the same time'
    expect(figure(heading, 'answered with the track')).toBe(figure(heading, 'viewers'))
    expect(figure(heading, 'calls to WeChat')).toBe('1')
  })

  it('says that every open socket was told of its push', () => {
    expect(readCount(figure('Open sockets', 'sockets'))).toBe(10_000)
    expect(figure('Open sockets', 'told of their push')).toBe(figure('Open sockets', 'sockets'))
  })

  it('has the figures that docs/scale.md calculates with', () => {
    expect(scale).toContain(`${figure('Open sockets', 'memory of the server a socket, kB')} kB a socket`)
    expect(scale).toContain(`${figure('Storage', 'a track with its order and their indexes')} bytes a parcel`)
  })
})
