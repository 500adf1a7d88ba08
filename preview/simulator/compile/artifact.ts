import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { readJsonFile } from '../../cloud/jsonFile'
import { resolvePath } from '../browser/paths'
import type { AppSettings, ComponentSettings, Theme } from '../compiled'

/** The files of a built mini-program. */
export interface Artifact {
  folder: string
  app: AppSettings
  settings: Record<string, ComponentSettings>
  themes: Record<Theme, Record<string, string>>
  /** The paths of all files with this extension, without the extension, as WeChat writes them: `pages/track/index`. */
  paths: (ending: string) => string[]
  read: (file: string) => string
}

const Names = v.record(v.string(), v.string())

const windowEntries = {
  navigationBarTitleText: v.optional(v.string()),
  navigationBarBackgroundColor: v.optional(v.string()),
  navigationBarTextStyle: v.optional(v.string()),
  backgroundColor: v.optional(v.string()),
  backgroundTextStyle: v.optional(v.string()),
  enablePullDownRefresh: v.optional(v.boolean()),
  onReachBottomDistance: v.optional(v.number()),
}

const Package = v.object({ root: v.string(), pages: v.array(v.string()) })

const App = v.pipe(
  v.object({
    pages: v.pipe(v.array(v.string()), v.minLength(1)),
    // WeChat accepts both spellings.
    subPackages: v.optional(v.array(Package), []),
    subpackages: v.optional(v.array(Package), []),
    window: v.optional(v.object(windowEntries)),
    usingComponents: v.optional(Names),
    themeLocation: v.optional(v.string()),
    darkmode: v.optional(v.boolean()),
  }),
  v.transform(({ subPackages, subpackages, ...app }) => ({
    ...app,
    pages: [...app.pages, ...[...subPackages, ...subpackages].flatMap(pagesOfPackage)],
    subPackages: [...subPackages, ...subpackages].map(({ root }) => root.replace(/^\/+|\/+$/g, '')),
  })),
)

const Component = v.object({
  ...windowEntries,
  component: v.optional(v.boolean()),
  styleIsolation: v.optional(v.string()),
  usingComponents: v.optional(Names),
})

const Themes = v.object({ light: Names, dark: Names })

/** Reads a built mini-program. Throws an Error of one sentence that names the file that is missing or wrong. */
export function readArtifact(folder: string): Artifact {
  const missing = ['app.js', 'app.json'].filter((file) => !existsSync(path.join(folder, file)))
  if (missing.length > 0)
    throw new Error(`The mini-program is not built: no ${missing.join(', ')} in ${folder}.`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(withSlashes)
  const paths = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
  const json = <T>(file: string, schema: v.GenericSchema<unknown, T>) =>
    readJsonFile(path.join(folder, file), schema)
  const app = json('app.json', App)
  const components = paths('.json').filter((at) => files.includes(`${at}.wxml`))
  const settings = Object.fromEntries(components.map((at) => [at, json(`${at}.json`, Component)]))
  requireFiles(namedFiles(app, settings), files)
  return {
    folder,
    app,
    settings,
    themes: app.themeLocation ? json(app.themeLocation, Themes) : { light: {}, dark: {} },
    paths,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
  }
}

function pagesOfPackage({ root, pages }: v.InferOutput<typeof Package>): string[] {
  return pages.map((page) => path.posix.join(root, page))
}

function withSlashes(file: string): string {
  return file.split(path.sep).join('/')
}

/** A file that the settings name. `by` is the settings file. */
interface NamedFile {
  by: string
  file: string
}

function namedFiles(app: AppSettings, settings: Record<string, ComponentSettings>): NamedFile[] {
  const users = Object.entries({ app, ...settings })
  const components = users.flatMap(([at, { usingComponents = {} }]) =>
    Object.values(usingComponents).map((component) => ({ by: `${at}.json`, at: resolvePath(at, component) })),
  )
  const pages = app.pages.map((page) => ({ by: 'app.json', at: page }))
  return [
    ...(app.themeLocation ? [{ by: 'app.json', file: app.themeLocation }] : []),
    ...[...pages, ...components].flatMap(({ by, at }) =>
      ['.js', '.wxml'].map((ending) => ({ by, file: at + ending })),
    ),
  ]
}

function requireFiles(named: NamedFile[], files: string[]): void {
  const missing = named.find(({ file }) => !files.includes(file))
  if (!missing) return
  throw new Error(`The mini-program is half-built: ${missing.by} names ${missing.file}, which is not there.`)
}
