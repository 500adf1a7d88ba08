import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { applyEdits, modify, parse, printParseErrorCode, type ParseError } from 'jsonc-parser'
import * as v from 'valibot'
import { START_SCRIPT, type SubPackage } from './createSubPackage'

const Packages = v.optional(v.array(v.object({ root: v.string(), pages: v.optional(v.array(v.string())) })))
const AppJson = v.object({ pages: v.array(v.string()), subPackages: Packages, subpackages: Packages })
type AppJson = v.InferOutput<typeof AppJson>

/**
 * Copies a sub-package into a shop's mini-program and names it in the shop's app.json, whose comments and other settings stay.
 * It may be done again. Throws an Error of one sentence before anything is written.
 */
export function addSubPackage(folder: string, subPackage: SubPackage, program: string): void {
  const { file, text, app } = requireProgram(program, subPackage.root)
  const target = path.join(program, subPackage.root)
  rmSync(target, { recursive: true, force: true })
  cpSync(folder, target, { recursive: true })
  writeFileSync(file, nameSubPackage(text, app, subPackage))
}

/** Reads app.json of a shop's mini-program. Throws an Error of one sentence if a sub-package cannot be at `root` in it. */
export function requireProgram(program: string, root: string): { file: string; text: string; app: AppJson } {
  const file = path.join(program, 'app.json')
  if (!existsSync(file)) {
    throw new Error(`There is no app.json in ${program}: name the folder that holds it.`)
  }
  const text = readFileSync(file, 'utf8')
  const app = readAppJson(text, file)
  requirePlace(app, root, program)
  return { file, text, app }
}

/** WeChat allows comments and trailing commas in app.json. */
function readAppJson(text: string, file: string): AppJson {
  const errors: ParseError[] = []
  const app = v.safeParse(AppJson, parse(text, errors, { allowTrailingComma: true }))
  const [error] = errors
  if (error) {
    const line = text.slice(0, error.offset).split('\n').length
    throw new Error(`${file}:${line}: ${printParseErrorCode(error.error)}.`)
  }
  if (!app.success) throw new Error(`${file}: ${app.issues[0].message}.`)
  return app.output
}

/** Throws if the folder holds something else, or if WeChat would refuse a sub-package there. */
function requirePlace(app: AppJson, root: string, program: string): void {
  const target = path.join(program, root)
  if (existsSync(target) && !existsSync(path.join(target, START_SCRIPT))) {
    throw new Error(`${target} holds something else: choose another folder with TARO_APP_PAGE_ROOT.`)
  }
  const page = app.pages.find((each) => each.startsWith(`${root}/`))
  const others = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map((each) =>
    trimSlashes(each.root),
  )
  const nested = others.find((each) => each !== root && isInside(each, root))
  if (page !== undefined || nested !== undefined) {
    const what = page === undefined ? `sub-package ${nested ?? ''}` : `page ${page}`
    throw new Error(
      `${root} and the ${what} of app.json are inside each other: choose another folder with TARO_APP_PAGE_ROOT.`,
    )
  }
}

function isInside(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)
}

function trimSlashes(root: string): string {
  return root.replace(/^\/+|\/+$/g, '')
}

/** Adds the entry of the sub-package, or renews its pages, under the name that app.json uses: WeChat accepts two. */
function nameSubPackage(text: string, app: AppJson, { root, pages }: SubPackage): string {
  const name = app.subPackages === undefined && app.subpackages !== undefined ? 'subpackages' : 'subPackages'
  const entries = app[name] ?? []
  const known = entries.findIndex((each) => trimSlashes(each.root) === root)
  const place = known < 0 ? [name, entries.length] : [name, known, 'pages']
  const value = known < 0 ? { root, pages } : pages
  // An entry that is right keeps its line breaks.
  if (JSON.stringify(entries[known]?.pages) === JSON.stringify(pages)) return text
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' }
  return applyEdits(text, modify(text, place, value, { formattingOptions }))
}
