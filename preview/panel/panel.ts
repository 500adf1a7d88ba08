import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bundleForBrowser } from '../bundle'

/** The files of the shell, which is in the phone's document, and of the panel, which is in a frame beside it. */
export interface PanelFiles {
  page: string
  style: string
  script: string
  shellStyle: string
  shellScript: string
}

/** The style sheets in styles/, in the order in which they apply. */
const PANEL_STYLES = ['colours', 'layout', 'scenarios', 'form', 'switches', 'log']
const SHELL_STYLES = ['shell', 'errorBox']

/** Bundles the panel and the shell. */
export async function buildPanel(): Promise<PanelFiles> {
  const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8')
  const readStyle = (name: string) => read(`styles/${name}.css`)
  const bundle = (name: string) => bundleForBrowser(path.join(__dirname, 'browser', name))
  return {
    page: read('panel.html'),
    style: PANEL_STYLES.map(readStyle).join('\n'),
    script: await bundle('main.ts'),
    shellStyle: SHELL_STYLES.map(readStyle).join('\n'),
    shellScript: await bundle('shell.ts'),
  }
}
