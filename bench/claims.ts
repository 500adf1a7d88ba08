import type { ContestantResult, ContestantResults } from './contestantResult'
import type { Size } from './contestants'
import type { PathReport } from './programReport'

/** A statement about our own component, and whether the measurements confirm it. */
export interface Claim {
  text: string
  holds: boolean
}

interface Figure {
  name: string
  unit: 'bytes' | 'calls'
  read: (report: PathReport) => number
}

interface Peers {
  name: string
  results: readonly ContestantResult[]
}

const FIRST: Figure = { name: 'first setData', unit: 'bytes', read: ({ first }) => first.bytes }
const ADDED: Figure = { name: 'one more node', unit: 'bytes', read: ({ added }) => added.bytes }
const CALLS: Figure = { name: 'first setData', unit: 'calls', read: ({ first }) => first.calls }

/** Judges every claim, confirmed or not. */
export function judgeClaims([ours, unfolded, ...peers]: ContestantResults): Claim[] {
  const taro = peers.filter(({ contestant }) => contestant.kind === 'taro')
  const everyPeer: Peers = { name: 'every Taro peer', results: taro }
  const keyedPeers: Peers = {
    name: 'the keyed Taro peers',
    results: taro.filter(({ contestant }) => contestant.keyed),
  }
  const tdesign: Peers = {
    name: 'TDesign',
    results: peers.filter(({ contestant }) => contestant.packageName === 'tdesign-miniprogram'),
  }
  return [
    claimFewer(ours, FIRST, 100, everyPeer),
    claimFewer(ours, FIRST, 500, everyPeer),
    claimFewer(ours, ADDED, 100, everyPeer),
    claimFewer(ours, ADDED, 500, everyPeer),
    claimFewer(ours, FIRST, 10, keyedPeers),
    claimFewer(ours, ADDED, 10, keyedPeers),
    claimFewer(ours, CALLS, 10, tdesign),
    claimFewer(ours, CALLS, 500, tdesign),
    ofUnfolded(claimFewer(unfolded, FIRST, 500, everyPeer)),
    ofUnfolded(claimFewer(unfolded, ADDED, 500, everyPeer)),
    ofUnfolded(claimFewer(unfolded, CALLS, 500, tdesign)),
    { text: 'the only list whose nodes are all spoken', holds: isOnly(isSpokenList, ours, peers) },
    { text: 'the only one that survives every fault', holds: isOnly(survivesAll, ours, peers) },
  ]
}

/** A line of a Markdown list, "- [x] …" if the claim holds. */
export function formatClaim({ text, holds }: Claim): string {
  return `- [${holds ? 'x' : ' '}] ${text}`
}

function claimFewer(own: ContestantResult, { name, unit, read }: Figure, size: Size, peers: Peers): Claim {
  return {
    text: `${name} at ${size} nodes: fewer ${unit} than ${peers.name}`,
    holds: peers.results.every(({ paths }) => read(own.paths[size]) < read(paths[size])),
  }
}

function ofUnfolded({ text, holds }: Claim): Claim {
  return { text: `unfolded, ${text}`, holds }
}

function isOnly(
  has: (result: ContestantResult) => boolean,
  ours: ContestantResult,
  peers: readonly ContestantResult[],
): boolean {
  return has(ours) && !peers.some(has)
}

function isSpokenList({ paths }: ContestantResult): boolean {
  const { lists, items, spoken } = paths[10].semantics
  return lists === 1 && items === 10 && spoken === 10
}

function survivesAll({ faults }: ContestantResult): boolean {
  return Object.values(faults).every((verdict) => verdict === 'survives')
}
