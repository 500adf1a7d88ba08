import * as v from 'valibot'
import type { ErrorBox } from './errorBox'

const BuildState = v.object({
  build: v.string(),
  errors: v.array(
    v.object({ message: v.string(), file: v.optional(v.string()), line: v.optional(v.number()) }),
  ),
})

/**
 * Follows the builds of `npm run dev`: loads the page again after each that succeeded, and shows the errors of each that
 * failed. `servedBuild` is the build that this page came with; undefined if the preview does not build.
 */
export function followBuilds(servedBuild: string | undefined, box: ErrorBox): void {
  if (servedBuild === undefined) return
  new EventSource('/builds').addEventListener('message', (event: MessageEvent<string>) => {
    const { build, errors } = v.parse(BuildState, JSON.parse(event.data))
    box.show(
      'It does not build',
      errors.map(({ file, line, message }) => ({
        place: [file, line].filter((part) => part !== undefined).join(':'),
        text: message,
      })),
    )
    if (errors.length === 0 && build !== servedBuild) window.location.reload()
  })
}
