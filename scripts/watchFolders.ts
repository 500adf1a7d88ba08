import { watch } from 'node:fs'
import type { BuildError } from '../preview/builds'

/** An editor saves a file in several steps, and a developer may save several files at once. */
const SETTLE_MS = 150

export interface FolderWatch {
  close: () => void
}

/**
 * Calls `onChange` after each change in the folders, once for changes that follow each other quickly. `isSource` picks
 * the files that count, by their path from the folder.
 */
export function watchFolders(
  folders: string[],
  onChange: () => void,
  isSource: (file: string) => boolean = () => true,
): FolderWatch {
  let timer: NodeJS.Timeout | undefined
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_, file) => {
      if (file !== null && !isSource(file)) return
      clearTimeout(timer)
      timer = setTimeout(onChange, SETTLE_MS)
    }),
  )
  return {
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** Receives the errors of each build; an empty list means that it built. */
export type ReportBuild = (errors: BuildError[]) => void | Promise<void>
