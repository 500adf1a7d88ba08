import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readArtifact } from '../../preview/simulator/compile/artifact'

/** A sub-package as app.json names it. */
export interface SubPackage {
  /** The folder in the shop's mini-program. */
  root: string
  /** The paths of its pages below `root`. */
  pages: string[]
}

/** The script that starts the sub-package. A folder that has it was made here. */
export const START_SCRIPT = 'embed.js'

/** What belongs to a mini-program of its own: the shop has its own ones. */
const OF_A_PROGRAM = ['app.json', 'project.config.json', 'theme.json']

/**
 * Turns a mini-program that Taro has built with --blended into a sub-package in `folder`, which is replaced. In a shop's
 * mini-program Taro's app is not given to App(), and app.wxss is the shop's. So each page and component starts the app itself,
 * and a page imports the app's styles and keeps the shop's app.wxss out with `styleIsolation`.
 */
export function createSubPackage(built: string, folder: string, root: string): SubPackage {
  const { app, settings } = readArtifact(built)
  rmSync(folder, { recursive: true, force: true })
  cpSync(built, folder, { recursive: true })
  for (const file of OF_A_PROGRAM) rmSync(path.join(folder, file), { force: true })
  writeFileSync(path.join(folder, START_SCRIPT), START)
  const components = Object.keys(settings).filter((at) => settings[at]?.component)
  for (const at of components) {
    change(folder, `${at}.js`, (script) => `require("${pathToRoot(at)}/${START_SCRIPT}");${script}`)
  }
  for (const page of app.pages) embedPage(folder, root, page)
  return { root, pages: app.pages }
}

function embedPage(folder: string, root: string, page: string): void {
  const toRoot = pathToRoot(page)
  change(
    folder,
    `${page}.js`,
    (script) => `require("${toRoot}/${START_SCRIPT}").show("${root}/${page}");${script}`,
  )
  // An @charset counts only at the start of a file. All files are in UTF-8, which is the default.
  change(
    folder,
    `${page}.wxss`,
    (styles) => `@import "${toRoot}/app.wxss";${styles.replace(/^@charset "UTF-8";/, '')}`,
  )
  change(folder, `${page}.json`, (text) => {
    const settings = JSON.parse(text) as object
    return JSON.stringify({ ...settings, styleIsolation: 'page-shared' })
  })
}

/** The relative path from a file to the folder of the sub-package. */
function pathToRoot(file: string): string {
  return path.posix.relative(path.posix.dirname(file), '.') || '.'
}

/** Changes a file. A missing one counts as empty: not every page has styles of its own. */
function change(folder: string, file: string, edit: (text: string) => string): void {
  const place = path.join(folder, file)
  writeFileSync(place, edit(existsSync(place) ? readFileSync(place, 'utf8') : ''))
}

/**
 * Runs on the phone, in the JavaScript that Taro's build has for its oldest phone. Requiring app.js launches Taro's app; a
 * component does so before its page. The first page shows the app, and later WeChat's events do, because App() is the shop's.
 */
const START = `// Starts the pages of this sub-package, whichever of them opens first.
const { taroApp } = require('./app.js')
let shown = false
exports.show = (path) => {
  if (shown) return
  shown = true
  taroApp.onShow({ path, query: {} })
  wx.onAppShow((options) => taroApp.onShow(options))
  wx.onAppHide(() => taroApp.onHide())
}
`
