import path from 'node:path'
import { collectErrors } from './esbuildErrors'
import { watchFolders, type FolderWatch, type ReportBuild } from './watchFolders'

const PREVIEW = path.resolve(__dirname, '..', 'preview')

/** Calls `rebuild` after every change to what the preview shows in the browser: scripts, styles, scenarios. */
export function watchPreview(rebuild: () => Promise<void>, report: ReportBuild): FolderWatch {
  const build = async () => {
    await report(await collectErrors(rebuild()))
  }
  return watchFolders([PREVIEW], () => void build(), isBrowserSource)
}

/** Fixtures are read again on every call. The server's own code runs until the command is started again. */
function isBrowserSource(file: string): boolean {
  const parts = file.split(path.sep)
  return parts.includes('browser') || parts.length === 1 || /\.(css|html)$/.test(file)
}
