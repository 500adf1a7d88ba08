import * as v from 'valibot'

const BuildState = v.object({
  build: v.string(),
  errors: v.array(
    v.object({ message: v.string(), file: v.optional(v.string()), line: v.optional(v.number()) }),
  ),
})
type BuildState = v.InferOutput<typeof BuildState>

/**
 * Where the preview builds as it goes, loads the page afresh after each build that went well, and shows what is wrong
 * until then. `servedBuild` is the build that this page came with; undefined where nothing is built any more.
 */
export function followBuilds(servedBuild: string | undefined): void {
  if (servedBuild === undefined) return
  new EventSource('/builds').addEventListener('message', (event: MessageEvent<string>) => {
    const state = v.parse(BuildState, JSON.parse(event.data))
    showErrors(state.errors)
    if (state.errors.length === 0 && state.build !== servedBuild) window.location.reload()
  })
}

function showErrors(errors: BuildState['errors']): void {
  document.querySelector('.build-errors')?.remove()
  if (errors.length === 0) return
  const box = document.createElement('section')
  box.className = 'build-errors'
  box.setAttribute('role', 'alert')
  box.append(paragraph('h2', 'It does not build'), ...errors.flatMap(errorParts))
  document.body.append(box)
}

function errorParts({ file, line, message }: BuildState['errors'][number]): HTMLElement[] {
  const place = [file, line].filter((part) => part !== undefined).join(':')
  return [...(place ? [paragraph('h3', place)] : []), paragraph('pre', message)]
}

function paragraph(tag: 'h2' | 'h3' | 'pre', text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
