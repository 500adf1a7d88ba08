import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bundleForBrowser } from '../bundle'

/** What stands around the phone: the shell, in the phone's own document, and the panel, in a frame beside it. */
export interface PanelFiles {
  page: string
  style: string
  script: string
  shellStyle: string
  shellScript: string
}

/** Bundles the panel and the shell. */
export async function buildPanel(): Promise<PanelFiles> {
  const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8')
  const bundle = (name: string) => bundleForBrowser(path.join(__dirname, 'browser', name))
  return {
    page: read('panel.html'),
    style: read('panel.css'),
    script: await bundle('main.ts'),
    shellStyle: read('shell.css'),
    shellScript: await bundle('shell.ts'),
  }
}
