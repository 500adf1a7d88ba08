import { expect } from '@playwright/test'
import { compileArtifact } from '../preview/simulator/compile/compile'
import { servePreview } from '../preview/server'
import { BUILD, test } from './support/builds'
import { simulatorProblems } from './support/preview'

/** What would break a mini-program in WeChat must be reported here. Each test spoils a copy of the build. */

const ORDERS = 'pages/orders/index'
const LAUNCH = 'App({ onLaunch() { throw new Error("boom") } })'
const PAGE = (body: string) => `Page({ onLoad() { ${body} } })`

for (const [what, file, text, where, sentence] of [
  ['a throw in the main script', 'app.js', 'throw new Error("boom")', 'app.js:1', 'app.js: boom'],
  ['a throw at launch', 'app.js', LAUNCH, 'app.js onLaunch, app.js:1', 'boom'],
  [
    'a page that never calls Page()',
    `${ORDERS}.js`,
    '',
    'navigation',
    `${ORDERS}.js calls neither Page() nor Component()`,
  ],
  [
    'a throw in onLoad',
    `${ORDERS}.js`,
    PAGE('throw new Error("boom")'),
    `${ORDERS}.js onLoad, ${ORDERS}.js:1`,
    'boom',
  ],
  [
    'a call that wx does not have',
    `${ORDERS}.js`,
    PAGE('\nwx.chooseParcel({})'),
    `wx, ${ORDERS}.js:2`,
    'wx.chooseParcel is not supported by the simulator',
  ],
  [
    'a write to the database, which clients may not do',
    `${ORDERS}.js`,
    PAGE('wx.cloud.init(); wx.cloud.database().collection("tracks").add({})'),
    `wx.cloud.database().collection(), ${ORDERS}.js:1`,
    'wx.cloud.database().collection().add is not supported by the simulator',
  ],
  [
    'Intl, which Android lacks',
    `${ORDERS}.js`,
    PAGE('new Intl.NumberFormat()'),
    `${ORDERS}.js onLoad, ${ORDERS}.js:1`,
    "Cannot read properties of undefined (reading 'NumberFormat')",
  ],
  [
    'a browser global through Function()',
    `${ORDERS}.js`,
    PAGE('Function("return this")().document.title'),
    `${ORDERS}.js onLoad, ${ORDERS}.js:1`,
    "Cannot read properties of undefined (reading 'title')",
  ],
  [
    'an unhandled rejection',
    `${ORDERS}.js`,
    PAGE('Promise.reject(new Error("nobody"))'),
    `unhandled rejection, ${ORDERS}.js:1`,
    'nobody',
  ],
  [
    'a throw in a timer',
    `${ORDERS}.js`,
    PAGE('setTimeout(() => { throw new Error("late") })'),
    `uncaught error, ${ORDERS}.js:1`,
    'late',
  ],
  [
    'a navigation to an unknown page',
    `${ORDERS}.js`,
    PAGE('wx.navigateTo({ url: "/pages/nowhere/index", fail() {} })'),
    'navigation',
    'page "pages/nowhere/index" is not found',
  ],
  [
    'a tag that WeChat does not have',
    `${ORDERS}.wxml`,
    '<view/>\n<parcel-map/>',
    `${ORDERS}.wxml:2`,
    '<parcel-map> is neither a supported built-in nor named in usingComponents',
  ],
  ['a tag that is not closed', `${ORDERS}.wxml`, '<view/>\n\n<view>', `${ORDERS}.wxml:3`, 'missing end tag'],
  [
    'a missing template',
    `${ORDERS}.wxml`,
    `<import src="../../base.wxml"/><template is="{{'tmpl_' + root.cn.length}}"/>`,
    `${ORDERS}.wxml`,
    /^<template is> asks for tmpl_\d, which is not there$/,
  ],
  ['a script that does not parse', `${ORDERS}.js`, 'Page({\n,})', `${ORDERS}.js:2`, "Unexpected token ','"],
  ['a style that does not parse', `${ORDERS}.wxss`, '.a {', `${ORDERS}.wxss`, 'Unclosed block (line 1)'],
] as const) {
  test(`${what} is reported with its file, also on the screen`, async ({ page, spoil, openBuild }) => {
    await openBuild(
      spoil(({ write }) => {
        write(file, text)
      }),
    )
    const problem = { where: expect.stringContaining(where), sentence: matching(sentence) }
    await expect.poll(() => simulatorProblems(page)).toContainEqual(problem)
    await expect(page.getByRole('alert')).toContainText(where)
  })
}

test('a throw in a component is reported with its file', async ({ page, make, openBuild }) => {
  await openBuild(make({ ...minimal('<badge/>', { usingComponents: { badge: '/badge' } }), ...BADGE }))
  await expect
    .poll(() => simulatorProblems(page))
    .toContainEqual({ where: expect.stringContaining('badge.js'), sentence: 'no badge' })
})

const BADGE = {
  'badge.js': 'Component({ lifetimes: { attached() { throw new Error("no badge") } } })',
  'badge.json': '{"component":true}',
  'badge.wxml': '<view/>',
}

function minimal(wxml: string, settings: object): Record<string, string> {
  return {
    'app.js': 'App({})',
    'app.json': '{"pages":["page"]}',
    'page.js': 'Page({})',
    'page.json': JSON.stringify(settings),
    'page.wxml': wxml,
  }
}

function matching(sentence: string | RegExp): unknown {
  return typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
}

test('the unchanged build has no problems', () => {
  expect(compileArtifact(BUILD).problems).toEqual([])
})

test('the preview refuses a build without its main script in one sentence', async ({ make }) => {
  const { folder } = make({})
  const served = servePreview({
    artifact: folder,
    functions: '',
    fixtures: '',
    port: 0,
    log: () => undefined,
  })
  await expect(served).rejects.toThrow('The mini-program is not built: no app.js, app.json')
})
