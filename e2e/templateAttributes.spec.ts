import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { BUILD, test } from './support/builds'
import {
  findDroppedAttributes,
  readUsedAttributes,
  type UsedAttribute,
} from './support/gate/templateAttributes'

/** Taro writes into the templates only the attributes that its table has, and drops all others silently. */

const ROOT = path.resolve(__dirname, '..')

test.describe('an attribute of a built-in component', () => {
  // In one worker: reading the sources takes some seconds.
  test.describe.configure({ mode: 'serial' })
  let used: readonly UsedAttribute[]

  test.beforeAll(() => {
    const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    const drawing = files.filter((file) => /(?<!\.test)\.tsx$/.test(file))
    used = readUsedAttributes(
      ROOT,
      drawing.map((file) => `src/${file}`),
    )
  })

  const dropped = (folder: string) =>
    findDroppedAttributes(used, readFileSync(path.join(folder, 'base.wxml'), 'utf8'))

  test('has its place in the templates wherever the source uses it', () => {
    expect(used.length).toBeGreaterThan(100)
    expect(dropped(BUILD)).toEqual([])
  })

  for (const [attribute, written, component, where] of [
    ['aria-selected', /aria-selected="[^"]*"/g, 'Button', /^src\/components\/parcel\/WaybillTabs\.tsx:\d+$/],
    ['onLongPress', /bindlongpress="eh"/g, 'View', /^src\/components\/timeline\/TimelineNode\.tsx:\d+$/],
    ['onInput', /bindinput="eh"/g, 'Input', /^src\/components\/orders\/SearchField\.tsx:\d+$/],
    ['polyline', /polyline="[^"]*"/g, 'Map', /^src\/components\/route\/RouteMap\.tsx:\d+$/],
    ['confirmType', /confirm-type="[^"]*"/g, 'Input', /^src\/components\/orders\/SearchField\.tsx:\d+$/],
  ] as const) {
    test(`is reported when no template writes it: ${attribute}`, ({ spoil }) => {
      const { folder } = spoil(({ edit }) => {
        edit('base.wxml', (text) => text.replaceAll(written, ''))
      })
      const sentence = `base.wxml drops ${attribute} of <${component}>`
      expect(dropped(folder)).toEqual([{ where: expect.stringMatching(where), sentence }])
    })
  }

  test('is reported when it comes from a spread: onTouchStart', ({ spoil }) => {
    const { folder } = spoil(({ edit }) => {
      edit('base.wxml', (text) => text.replaceAll('bindtouchstart="eh"', ''))
    })
    const sentence = 'base.wxml drops onTouchStart of <View>'
    expect(dropped(folder)).toEqual([
      { where: expect.stringMatching(/JourneyHeader\.tsx:\d+$/), sentence },
      { where: expect.stringMatching(/Timeline\.tsx:\d+$/), sentence },
    ])
  })

  test('is reported when its template is left out: catchMove', () => {
    const used = [{ where: 'src/a.tsx:1', component: 'View', attribute: 'catchMove' }]
    const templates = readFileSync(path.join(BUILD, 'base.wxml'), 'utf8')
    expect(findDroppedAttributes(used, templates)).toEqual([
      { where: 'src/a.tsx:1', sentence: 'base.wxml drops catchMove of <View>' },
    ])
  })
})
