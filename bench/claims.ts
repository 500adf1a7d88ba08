import type { Size } from './contestants'
import type { Measured } from './programReport'
import type { Entries, Entry } from './formatResults'

/** Something that we would like to say of our own component, and whether the figures bear it out. */
export interface Claim {
  text: string
  holds: boolean
}

/** What is said of our own, as the page shows it and unfolded, beside the peers, true or not. */
export function claims([ours, unfolded, ...peers]: Entries): Claim[] {
  const taro = peers.filter(({ contestant }) => contestant.kind === 'taro')
  const keyed = taro.filter(({ contestant }) => contestant.keyed)
  const tdesign = peers.filter(({ contestant }) => contestant.packageName === 'tdesign-miniprogram')
  const one = { name: 'one node more', figure: (measured: Measured) => measured.added.bytes }
  const first = { name: 'first setData', figure: (measured: Measured) => measured.first.bytes }
  const calls = { name: 'calls for the first drawing', figure: (measured: Measured) => measured.first.calls }
  const everyPeer = { name: 'every Taro peer', others: taro }
  const keyedPeers = { name: 'the keyed Taro peers', others: keyed }
  const tdesignAlone = { name: 'TDesign', others: tdesign }
  return [
    less(ours, first, 100, everyPeer),
    less(ours, first, 500, everyPeer),
    less(ours, one, 100, everyPeer),
    less(ours, one, 500, everyPeer),
    less(ours, first, 10, keyedPeers),
    less(ours, one, 10, keyedPeers),
    less(ours, calls, 10, tdesignAlone),
    less(ours, calls, 500, tdesignAlone),
    unfoldedToo(less(unfolded, first, 500, everyPeer)),
    unfoldedToo(less(unfolded, one, 500, everyPeer)),
    unfoldedToo(less(unfolded, calls, 500, tdesignAlone)),
    { text: 'a list of nodes that are spoken: the only one', holds: isOnly(isSpokenList, ours, peers) },
    { text: 'survives every fault: the only one', holds: isOnly(survivesAll, ours, peers) },
  ]
}

function less(
  own: Entry,
  { name, figure }: { name: string; figure: (measured: Measured) => number },
  size: Size,
  whom: { name: string; others: readonly Entry[] },
): Claim {
  return {
    text: `${name} at ${size}: less than ${whom.name}`,
    holds: whom.others.every(({ paths }) => figure(own.paths[size]) < figure(paths[size])),
  }
}

function unfoldedToo({ text, holds }: Claim): Claim {
  return { text: `unfolded, ${text}`, holds }
}

/** "- [x] …" where it holds. */
export function writeClaim({ text, holds }: Claim): string {
  return `- [${holds ? 'x' : ' '}] ${text}`
}

function isOnly(has: (entry: Entry) => boolean, ours: Entry, peers: readonly Entry[]): boolean {
  return has(ours) && !peers.some(has)
}

function isSpokenList({ paths }: Entry): boolean {
  const { lists, items, spoken } = paths[10].semantics
  return lists === 1 && items === 10 && spoken === 10
}

function survivesAll({ faults }: Entry): boolean {
  return Object.values(faults).every((verdict) => verdict === 'survives')
}
