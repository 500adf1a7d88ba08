import { RECORD_EVENT } from '../../simulator/browser/recordEvent'
import { element } from './elements'
import type { JournalEntry } from './journal'
import { formatBytes, formatLogLine } from './logLine'
import { journal } from './phone'
import { stackElements } from './stack'

/** Draws the log of the simulator's records, and the totals of cloud calls and setData. */
export function drawLog(section: HTMLElement): void {
  const sums = element('p', { className: 'quiet' })
  // A scrolling list must be reachable by keyboard.
  const list = element('ol', {
    className: 'lines',
    tabIndex: 0,
    ariaLabel: 'What has happened since the page was opened',
  })
  section.append(sums, list)
  let pending = false
  const draw = (): void => {
    pending = false
    sums.textContent = describeTotals(journal().entries)
    drawLines(list, journal().entries)
  }
  draw()
  window.parent.addEventListener(RECORD_EVENT, () => {
    // Draw once for all records of a frame.
    if (!pending) requestAnimationFrame(draw)
    pending = true
  })
}

function describeTotals(entries: JournalEntry[]): string {
  const cloudCalls = entries.filter(({ kind }) => kind === 'cloud').length
  const sets = entries.flatMap((entry) => (entry.kind === 'setData' ? [entry.set.bytes] : []))
  const bytes = sets.reduce((sum, each) => sum + each, 0)
  return `Cloud calls: ${cloudCalls} · setData: ${sets.length}, ${formatBytes(bytes)}`
}

function drawLines(list: HTMLElement, entries: JournalEntry[]): void {
  const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 8
  entries.forEach((entry, index) => {
    const drawn = list.children[index]
    const line = lineElement(entry)
    if (!drawn) list.append(line)
    // The line of a cloud call changes when its answer arrives.
    else if (drawn.textContent !== line.textContent) drawn.replaceWith(line)
  })
  if (atEnd) list.scrollTop = list.scrollHeight
}

function lineElement(entry: JournalEntry): HTMLElement {
  const { tag, text, tone } = formatLogLine(entry)
  return element(
    'li',
    { className: tone },
    element('span', { className: 'at' }, `${(entry.atMs / 1000).toFixed(2)} s`),
    element('span', { className: 'tag' }, tag),
    element('span', { className: 'text' }, text),
    ...stackElements(entry),
  )
}
