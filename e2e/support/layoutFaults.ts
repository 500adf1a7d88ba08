import path from 'node:path'
import type { Page } from '@playwright/test'
import { buildSync } from 'esbuild'

let script: string | undefined

/** Finds what does not fit on the page on screen, one line each: outside the screen or its box, clipped, overlapping, small. */
export function layoutFaults(page: Page): Promise<string[]> {
  script ??= bundleForBrowser()
  return page.evaluate<string[]>(`(() => { ${script} return layout.findLayoutFaults() })()`)
}

function bundleForBrowser(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'layout/findLayoutFaults.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'layout',
    target: 'es2022',
  })
  return outputFiles.map(({ text }) => text).join('')
}
