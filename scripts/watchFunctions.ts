import path from 'node:path'
import { buildFunctions } from './buildFunctions'
import { collectErrors } from './esbuildErrors'
import { watchFolders, type FolderWatch, type ReportBuild } from './watchFolders'

const root = path.resolve(__dirname, '..')

/** What goes into the functions: their own folder, and the two others that they may import from. */
const SOURCES = [
  path.join(root, 'cloudfunctions'),
  path.join(root, 'contract'),
  path.join(root, 'src', 'domain'),
]

/** Builds the cloud functions to `outDir` and again after every change, one build at a time. Resolves after the first. */
export async function watchFunctions(outDir: string, report: ReportBuild): Promise<FolderWatch> {
  let building = Promise.resolve()
  const build = (): Promise<void> => {
    building = building.then(async () => {
      await report(await collectErrors(buildFunctions(outDir)))
    })
    return building
  }
  await build()
  return watchFolders(SOURCES, () => void build())
}
