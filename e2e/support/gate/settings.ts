import { existsSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { readJsonFile } from '../../../preview/cloud/jsonFile'
import type { Finding } from './finding'

/** A colour, or the name of one in theme.json. */
const Colour = v.pipe(v.string(), v.regex(/^(#[\da-f]{6}|@\w+)$/i))
const ThemedTextStyle = v.pipe(v.string(), v.regex(/^(black|white|@\w+)$/))
const ThemedPullDownStyle = v.pipe(v.string(), v.regex(/^(dark|light|@\w+)$/))
const Components = v.record(v.string(), v.string())

const window = {
  navigationBarTitleText: v.optional(v.string()),
  navigationBarBackgroundColor: v.optional(Colour),
  navigationBarTextStyle: v.optional(ThemedTextStyle),
  backgroundColor: v.optional(Colour),
  backgroundTextStyle: v.optional(ThemedPullDownStyle),
  enablePullDownRefresh: v.optional(v.boolean()),
  onReachBottomDistance: v.optional(v.number()),
}

const PagePath = v.pipe(v.string(), v.regex(/^[\w/-]+$/))

/**
 * The settings that the mini-program uses. WeChat ignores a mistyped name, so every other name is refused; a setting that
 * comes into use is added here. https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html
 */
const SCHEMAS = {
  app: v.strictObject({
    pages: v.pipe(v.array(PagePath), v.minLength(1)),
    subPackages: v.optional(v.array(v.strictObject({ root: PagePath, pages: v.array(PagePath) }))),
    window: v.optional(v.strictObject(window)),
    __usePrivacyCheck__: v.optional(v.boolean()),
    darkmode: v.optional(v.boolean()),
    themeLocation: v.optional(v.string()),
    sitemapLocation: v.optional(v.string()),
    lazyCodeLoading: v.optional(v.literal('requiredComponents')),
    usingComponents: v.optional(Components),
    permission: v.optional(v.record(v.string(), v.object({ desc: v.string() }))),
  }),
  page: v.strictObject({
    ...window,
    component: v.optional(v.literal(true)),
    styleIsolation: v.optional(v.picklist(['isolated', 'apply-shared', 'shared', 'page-shared'])),
    usingComponents: v.optional(Components),
    enableShareAppMessage: v.optional(v.boolean()),
    enableShareTimeline: v.optional(v.boolean()),
    disableScroll: v.optional(v.boolean()),
  }),
  theme: v.strictObject({ light: v.record(v.string(), v.string()), dark: v.record(v.string(), v.string()) }),
  sitemap: v.strictObject({
    desc: v.optional(v.string()),
    rules: v.array(v.strictObject({ action: v.picklist(['allow', 'disallow']), page: v.string() })),
  }),
  project: v.object({
    projectname: v.string(),
    appid: v.pipe(v.string(), v.regex(/^(touristappid|wx[\da-f]{16})$/)),
    compileType: v.literal('miniprogram'),
    miniprogramRoot: v.string(),
    cloudfunctionRoot: v.string(),
    setting: v.record(v.string(), v.union([v.boolean(), v.string()])),
  }),
}

/** Checks app.json, the settings of every page and component, theme.json and sitemap.json of a built mini-program. */
export function findWrongSettings(folder: string, components: readonly string[]): Finding[] {
  const read = reader()
  const app = read(path.join(folder, 'app.json'), SCHEMAS.app)
  for (const at of components) read(path.join(folder, `${at}.json`), SCHEMAS.page)
  if (!app) return read.findings
  const theme = app.themeLocation && read(path.join(folder, app.themeLocation), SCHEMAS.theme)
  if (app.sitemapLocation) read(path.join(folder, app.sitemapLocation), SCHEMAS.sitemap)
  const names = Object.values(app.window ?? {}).filter((value) => String(value).startsWith('@'))
  const missing = names.filter((name) => !theme || !inBothThemes(String(name).slice(1), theme))
  return [
    ...read.findings,
    ...missing.map((name) => ({ where: 'app.json', sentence: `${String(name)} is not in both themes` })),
  ]
}

/** Checks project.config.json, and that the folders it names exist. */
export function findWrongProject(file: string): Finding[] {
  const read = reader()
  const project = read(file, SCHEMAS.project)
  const roots = project ? [project.miniprogramRoot, project.cloudfunctionRoot] : []
  const missing = roots.filter((root) => !existsSync(path.join(path.dirname(file), root)))
  return [
    ...read.findings,
    ...missing.map((root) => ({
      where: path.basename(file),
      sentence: `names ${root}, which does not exist`,
    })),
  ]
}

/** A function that reads and checks a file of settings, and collects the findings. */
function reader() {
  const findings: Finding[] = []
  const read = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | undefined => {
    try {
      return readJsonFile(file, schema)
    } catch (error) {
      const [, where = file, sentence = ''] =
        /^(.*?:\d+): ([^]*)$/.exec(error instanceof Error ? error.message : '') ?? []
      findings.push({ where, sentence: sentence || String(error) })
      return undefined
    }
  }
  return Object.assign(read, { findings })
}

function inBothThemes(name: string, { light, dark }: v.InferOutput<typeof SCHEMAS.theme>): boolean {
  return name in light && name in dark
}
