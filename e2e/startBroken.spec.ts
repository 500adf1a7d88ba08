import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { test } from './support/startCommand'

/** `npm start` on a broken build. */

for (const [what, spoil, sentence] of [
  [
    'a build that is missing',
    (weapp: string) => {
      rmSync(weapp, { recursive: true })
    },
    /^The mini-program is not built: no app\.js, app\.json in \S+\.\n$/,
  ],
  [
    'a build with a missing file',
    (weapp: string) => {
      rmSync(path.join(weapp, 'pages/track/index.wxml'))
    },
    /^The mini-program is half-built: app\.json names pages\/track\/index\.wxml, which is not there\.\n$/,
  ],
  [
    'a template that does not parse',
    (weapp: string) => {
      appendFileSync(path.join(weapp, 'pages/track/index.wxml'), '\n<view>')
    },
    /^The mini-program is broken: pages\/track\/index\.wxml:\d: missing end tag\.\n$/,
  ],
  [
    'settings that do not parse',
    (weapp: string) => {
      writeFileSync(path.join(weapp, 'app.json'), '{\n"pages": }')
    },
    /^dist\/weapp\/app\.json:2: value expected\n$/,
  ],
] as const) {
  test(`npm start refuses ${what} in one sentence`, async ({ start, spoiltProject }) => {
    const { output, ended } = start(['--no-build', '--port', '0'], spoiltProject(spoil))
    expect(await ended).toEqual([1, null])
    expect(output()).toMatch(sentence)
  })
}
