import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { BUILD, test } from './support/builds'
import type { Finding } from './support/gate/finding'
import { findForeignNames } from './support/gate/scripts'
import { findWrongProject, findWrongSettings } from './support/gate/settings'
import { compileWxml, compileWxss, CompilerRefusal, NO_COMPILERS } from './support/gate/wechatCompilers'

/** Checks the built files without running them. Each check is also shown a spoiled copy. */

const ROOT = path.resolve(__dirname, '..')
const ORDERS = 'pages/orders/index'

function files(folder: string, ...endings: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    endings.some((ending) => file.endsWith(ending)),
  )
}

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8')

function wrongSettings(folder: string): Finding[] {
  const components = files(folder, '.wxml').map((file) => file.replace(/\.wxml$/, ''))
  return findWrongSettings(
    folder,
    components.filter((at) => existsSync(path.join(folder, `${at}.json`))),
  )
}

const foreignNames = (folder: string) =>
  files(folder, '.js').flatMap((file) => findForeignNames(file, read(folder, file)))

const wxml = (folder: string) => compileWxml(folder, files(folder, '.wxml', '.wxs'))
const wxss = (folder: string) => compileWxss(folder, files(folder, '.wxss'))

test.describe('the settings', () => {
  test('are ones that WeChat reads', () => {
    expect(wrongSettings(BUILD)).toEqual([])
    expect(findWrongProject(path.join(ROOT, 'project.config.json'))).toEqual([])
  })

  for (const [what, file, text, where, sentence] of [
    [
      'a name that WeChat does not read',
      `${ORDERS}.json`,
      '{\n "navigationTitle": "" }',
      `${ORDERS}.json:2`,
      /navigationTitle/,
    ],
    [
      'a style that does not exist',
      'app.json',
      '{"pages":["a"],"window":{"navigationBarTextStyle":"red"}}',
      'app.json:1',
      /^window\.navigationBarTextStyle/,
    ],
    [
      'a colour that one theme lacks',
      'theme.json',
      '{"light":{"ground":"#ffffff"},"dark":{}}',
      'app.json',
      /^@ground is not in both themes$/,
    ],
  ] as const) {
    test(`are reported for ${what}`, ({ spoil }) => {
      const { folder } = spoil(({ write }) => {
        write(file, text)
      })
      expect(wrongSettings(folder)).toContainEqual({
        where: expect.stringContaining(where),
        sentence: expect.stringMatching(sentence),
      })
    })
  }
})

test.describe('the scripts', () => {
  test('use only names that every phone has', () => {
    expect(foreignNames(BUILD)).toEqual([])
  })

  for (const [what, script, sentence] of [
    ['Intl', 'new Intl.NumberFormat()', 'Intl is missing on some phones'],
    ['Intl behind typeof', 'typeof Intl === "object" && Intl.x', 'Intl is missing on some phones'],
    ['toLocaleString', '(1).toLocaleString()', 'toLocaleString needs Intl, which Android WeChat lacks'],
    [
      'toLocaleDateString in brackets',
      'a["toLocaleDateString"]()',
      'toLocaleDateString needs Intl, which Android WeChat lacks',
    ],
    ['eval', 'eval("1")', 'eval is missing on some phones'],
    ['code from text', 'new Function("a", "return a")', 'WeChat makes no functions from text'],
    ['the global object outside a try', 'Function("return this")()', 'WeChat makes no functions from text'],
    ['document', 'document.title', "document is a browser's, not WeChat's"],
    ['fetch', 'fetch("/")', "fetch is a browser's, not WeChat's"],
  ] as const) {
    test(`are reported for ${what}`, ({ spoil }) => {
      const { folder } = spoil(({ edit }) => {
        edit(`${ORDERS}.js`, (text) => `${text}\n;${script}`)
      })
      const file = `${ORDERS}.js`
      expect(findForeignNames(file, read(folder, file))).toEqual([{ where: `${ORDERS}.js:2`, sentence }])
    })
  }

  for (const script of [
    'const document = 1; f(document)',
    'a.document',
    'typeof performance === "object" && performance.now()',
    'try { new Function("return this")() } catch {}',
    'console.log(setTimeout)',
  ]) {
    test(`may hold ${script}`, () => {
      expect(findForeignNames('a.js', script)).toEqual([])
    })
  }
})

test.describe("WeChat's own compilers", () => {
  test.skip(NO_COMPILERS !== undefined, NO_COMPILERS)

  test('accept every template and every style', () => {
    expect(wxml(BUILD).length).toBeGreaterThan(0)
    expect(wxss(BUILD).length).toBeGreaterThan(0)
  })

  for (const [what, file, text, compile, where] of [
    ['a tag without its end', `${ORDERS}.wxml`, '<view>\n<text></view>', wxml, `${ORDERS}.wxml:2`],
    ['an expression that does not parse', `${ORDERS}.wxml`, '<view>{{a+}}</view>', wxml, `${ORDERS}.wxml:1`],
    ['a style that does not parse', 'app.wxss', '.a {}\n.b { c: d', wxss, 'app.wxss:2'],
    ['an import of a missing file', 'app.wxss', '@import "./nothing.wxss";', wxss, 'app.wxss'],
  ] as const) {
    test(`refuse ${what} and name the file`, ({ spoil }) => {
      const { folder } = spoil(({ write }) => {
        write(file, text)
      })
      expect(() => compile(folder)).toThrow(CompilerRefusal)
      expect(() => compile(folder)).toThrow(where)
    })
  }
})
