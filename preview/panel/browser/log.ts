import { RECORDED } from '../../simulator/browser/recorded'
import { element } from './elements'
import type { JournalEntry } from './journal'
import { kilobytes, logLine } from './logLine'
import { journal } from './phone'
import { stackElements } from './stack'

/** Draws the log, which grows as the simulator records, and a sum of what has crossed so far. */
export function drawLog(section: HTMLElement): void {
  const sums = element('p', { className: 'quiet' })
  // Reachable by keyboard, as it scrolls.
  const list = element('ol', {
    className: 'lines',
    tabIndex: 0,
    ariaLabel: 'What has happened since the page was opened',
  })
  section.append(sums, list)
  let pending = false
  const draw = (): void => {
    pending = false
    sums.textContent = sumsOf(journal().entries)
    drawLines(list, journal().entries)
  }
  draw()
  window.parent.addEventListener(RECORDED, () => {
    // One drawing for many records of one moment.
    if (!pending) requestAnimationFrame(draw)
    pending = true
  })
}

function sumsOf(entries: JournalEntry[]): string {
  const cloudCalls = entries.filter(({ kind }) => kind === 'cloud').length
  const sets = entries.flatMap((entry) => (entry.kind === 'setData' ? [entry.set.bytes] : []))
  const bytes = sets.reduce((sum, each) => sum + each, 0)
  return `Cloud calls: ${cloudCalls} · setData: ${sets.length}, ${kilobytes(bytes)}`
}

function drawLines(list: HTMLElement, entries: JournalEntry[]): void {
  const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 8
  entries.forEach((entry, index) => {
    const drawn = list.children[index]
    const line = lineElement(entry)
    if (!drawn) list.append(line)
    // A cloud call gets its answer later.
    else if (drawn.textContent !== line.textContent) drawn.replaceWith(line)
  })
  if (atEnd) list.scrollTop = list.scrollHeight
}

function lineElement(entry: JournalEntry): HTMLElement {
  const { tag, text, tone } = logLine(entry)
  return element(
    'li',
    { className: tone },
    element('span', { className: 'at' }, `${(entry.atMs / 1000).toFixed(2)} s`),
    element('span', { className: 'tag' }, tag),
    element('span', { className: 'text' }, text),
    ...stackElements(entry),
  )
}
