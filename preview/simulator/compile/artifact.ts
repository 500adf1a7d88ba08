import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import type { AppSettings, ComponentSettings, Theme } from '../compiled'

/** The files of a built mini-program. */
export interface Artifact {
  folder: string
  app: AppSettings
  settings: Record<string, ComponentSettings>
  themes: Record<Theme, Record<string, string>>
  /** Paths with this ending, without it, as WeChat names them: `pages/track/index`. */
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

const App = v.object({
  pages: v.pipe(v.array(v.string()), v.minLength(1)),
  window: v.optional(v.object(windowEntries)),
  usingComponents: v.optional(Names),
  themeLocation: v.optional(v.string()),
})

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
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const paths = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
  const app = readJson(App, 'app.json', read)
  requirePages(app.pages, files)
  const components = paths('.json').filter((at) => files.includes(`${at}.wxml`))
  return {
    folder,
    app,
    settings: Object.fromEntries(components.map((at) => [at, readJson(Component, `${at}.json`, read)])),
    themes: app.themeLocation ? readJson(Themes, app.themeLocation, read) : { light: {}, dark: {} },
    paths,
    read,
  }
}

function withSlashes(file: string): string {
  return file.split(path.sep).join('/')
}

function readJson<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  read: (file: string) => string,
): v.InferOutput<Schema> {
  const settings = v.safeParse(schema, parseJson(file, read(file)))
  if (settings.success) return settings.output
  const [issue] = settings.issues
  throw new Error(`${file} is not as WeChat wants it: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`)
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON.`, { cause: error })
  }
}

function requirePages(pages: string[], files: string[]): void {
  for (const page of pages) {
    for (const ending of ['.js', '.wxml']) {
      if (!files.includes(page + ending)) {
        throw new Error(
          `The mini-program is half-built: app.json names ${page}, but there is no ${page}${ending}.`,
        )
      }
    }
  }
}
