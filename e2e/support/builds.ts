import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { servePreview } from '../../preview/server'
import { browserLaunchOptions } from './browser'

const ROOT = path.resolve(__dirname, '../..')
export const BUILD = path.join(ROOT, 'dist/weapp')

/** The files of a build. `edit` changes an existing file, `write` creates one; paths are relative to the folder. */
export interface BuildFiles {
  folder: string
  edit: (file: string, change: (text: string) => string) => void
  write: (file: string, text: string) => void
}

/**
 * Playwright's test with builds of its own: `spoil` changes a copy of dist/weapp, `make` creates a build from files,
 * `openBuild` serves a build and opens it.
 */
export const test = base.extend<{
  spoil: (change: (build: BuildFiles) => void) => BuildFiles
  make: (files: Record<string, string>) => BuildFiles
  openBuild: (build: Pick<BuildFiles, 'folder'>, query?: string) => Promise<Page>
}>({
  launchOptions: [async ({}, use) => use(await browserLaunchOptions()), { scope: 'worker' }],
  spoil: async ({}, use) => {
    await withTemporaryFolder(async (folder) => {
      await use((change) => {
        cpSync(BUILD, folder, { recursive: true })
        const build = buildFiles(folder)
        change(build)
        return build
      })
    })
  },
  make: async ({}, use) => {
    await withTemporaryFolder(async (folder) => {
      await use((files) => {
        const build = buildFiles(folder)
        for (const [file, text] of Object.entries(files)) build.write(file, text)
        return build
      })
    })
  },
  openBuild: async ({ page }, use) => {
    const servers: { close: () => Promise<void> }[] = []
    await use(async ({ folder }, query = '') => {
      const server = await servePreview({
        artifact: folder,
        functions: path.join(ROOT, 'dist/cloudfunctions'),
        fixtures: path.join(ROOT, 'preview/fixtures'),
        port: 0,
        log: () => undefined,
      })
      servers.push(server)
      await page.goto(server.url + query)
      return page
    })
    for (const server of servers) await server.close()
  },
})

async function withTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-build-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function buildFiles(folder: string): BuildFiles {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const edit = (file: string, change: (text: string) => string) => {
    write(file, change(readFileSync(path.join(folder, file), 'utf8')))
  }
  return { folder, edit, write }
}
