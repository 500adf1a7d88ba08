import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/**
 * The folder of `npm run dev`, which WeChat DevTools can open as a project. `dist` holds production builds only, so that
 * neither an upload nor a test takes a development build. config/index.ts names the same folder.
 */
const project = path.join(root, 'dist-dev')

export const DEV_FOLDERS = {
  artifact: path.join(project, 'weapp'),
  functions: path.join(project, 'cloudfunctions'),
}

/** Empties the folders of the development build and writes the project file that WeChat DevTools looks for. */
export function prepareDevProject(): void {
  for (const folder of Object.values(DEV_FOLDERS)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  const settings = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8')) as object
  const devSettings = {
    ...settings,
    projectname: 'parcel-path-dev',
    miniprogramRoot: 'weapp/',
    // The development build calls the preview's cloud. Functions are uploaded from the production project.
    cloudfunctionRoot: undefined,
  }
  writeFileSync(path.join(project, 'project.config.json'), `${JSON.stringify(devSettings, null, 2)}\n`)
}
