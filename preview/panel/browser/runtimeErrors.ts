import * as v from 'valibot'
import type { ReportedProblem } from '../../simulator/browser/problems'
import { RECORD_EVENT } from '../../simulator/browser/recordEvent'
import { writePlace, type ScriptPlace } from '../../scriptPlace'
import type { ErrorBox, ErrorEntry } from './errorBox'
import { simulator } from './phone'

const Source = v.nullable(v.object({ file: v.string(), line: v.number(), code: v.string() }))

/** Shows what the simulator reports: errors of the mini-program, each with its place in `src` if that is known. */
export function followRuntimeErrors(box: ErrorBox): void {
  const entries: Promise<ErrorEntry>[] = []
  window.addEventListener(RECORD_EVENT, () => {
    const { problems } = simulator()
    if (problems.length === entries.length) return
    entries.push(...problems.slice(entries.length).map(describeProblem))
    const count = entries.length
    void Promise.all(entries).then((described) => {
      if (count === entries.length) box.show('The mini-program fails', described)
    })
  })
}

async function describeProblem({ where, sentence, places }: ReportedProblem): Promise<ErrorEntry> {
  const text = `${sentence}\n${where}`
  const source = await fetchSource(places)
  if (!source) return { text }
  return { place: `${source.file}:${source.line}`, text: `${text}\n\n${source.code}` }
}

/** Resolves to null if no place lies in `src`, if there are no source maps, or if the preview is not running any more. */
async function fetchSource(places: readonly ScriptPlace[]): Promise<v.InferOutput<typeof Source>> {
  if (places.length === 0) return null
  try {
    const query = new URLSearchParams(places.map((place) => ['at', writePlace(place)]))
    const response = await fetch(`/source?${query.toString()}`)
    return v.parse(Source, await response.json())
  } catch {
    return null
  }
}
