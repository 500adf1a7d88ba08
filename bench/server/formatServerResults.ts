import type { Timings } from '../cloud/timings'
import { formatCount, formatKilobytes, formatRatio, formatTable } from '../markdownTable'
import type { LoadRow } from './loadTest'
import type { SocketResult } from './openSockets'

export interface ServerResults {
  tracks: number
  load: readonly LoadRow[]
  sockets: SocketResult
  viewers: { guests: number; instances: number; answered: number; upstreamCalls: number }
  /** What the tables and their indexes take for each track with its order, bytes. */
  bytesEach: number
}

/** The whole of server-results.md. `versions` names what it was measured with. */
export function formatServerResults(results: ServerResults, versions: readonly string[]): string {
  const { tracks, load, sockets, viewers, bytesEach } = results
  const sections = [
    INTRODUCTION.replace('{tracks}', formatCount(tracks)).replace('{versions}', versions.join(', ')),
    '## Under load',
    LOAD,
    formatTable(
      ['', 'requests a second', 'p50', 'p95', 'p99'],
      load.flatMap(({ name, toEmpty, toSelect }) => [
        [`${name}, to the empty route`, ...formatRatios(toEmpty)],
        [`${name}, to the bare SELECT`, ...formatRatios(toSelect)],
      ]),
    ),
    '## Open sockets',
    `Each socket watches a parcel of its own, and each parcel is pushed a node, to another instance than the socket's.`,
    formatTable(
      ['', 'figure'],
      [
        ['sockets', formatCount(sockets.sockets)],
        ['told of their push', formatCount(sockets.told)],
        ['memory of the server a socket, kB', formatKilobytes(sockets.bytesEach)],
        ['slowest hundredth, as a ratio to the median', formatRatio(sockets.p99, sockets.p50)],
      ],
    ),
    '## Viewers of one parcel at the same time',
    formatTable(
      ['', 'figure'],
      [
        ['viewers', formatCount(viewers.guests)],
        ['instances', viewers.instances],
        ['answered with the track', formatCount(viewers.answered)],
        ['calls to WeChat', viewers.upstreamCalls],
      ],
    ),
    '## Storage',
    formatTable(['', 'bytes'], [['a track with its order and their indexes', formatCount(bytesEach)]]),
  ]
  return `${sections.join('\n\n')}\n`
}

const INTRODUCTION = `# The server edition

Written by \`npm run bench:server\`: the built server as processes of its own, PostgreSQL and the load on one machine, all over
loopback. The tables have {tracks} tracks, one in ten of them open. Measured with {versions}.`

const LOAD = `Twenty connections, each with one request at a time, on one instance. Medians of five rounds of 2,000 requests, each figure
as a ratio to the same figure of a Fastify route that does nothing and of one that selects a track by an index, in the same
round. The load and PostgreSQL share the machine's cores with the server.`

function formatRatios({ callsPerSecond, p50, p95, p99 }: Timings): string[] {
  return [callsPerSecond, p50, p95, p99].map((ratio) => formatRatio(ratio, 1))
}
