import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Trim = (code: string, use: { components: object; names: (word: string) => boolean }) => string
const packages =
  jest.requireActual<Record<'taroComponents' | 'taroApis' | 'taroWeapp' | 'taro' | 'reconciler', Trim>>(
    './packages',
  )
const { readSource } = jest.requireActual<{
  readSource: (root: string) => { components: Set<string>; names: (word: string) => boolean }
}>('./source')

/** The packages as they are installed: a version of another shape is found out here, or by the build. */

const installed = (file: string) => readFileSync(require.resolve(file), 'utf8')

const use = {
  components: {
    View: { bindlongtap: '', 'aria-label': '' },
    Text: { 'user-select': 'false' },
    Image: { src: '' },
  },
  names: (word: string) => ['setClipboardData', 'getFuzzyLocation'].includes(word),
}

it('leaves a table of the components in use, by the names that the phone looks at', () => {
  const code = packages.taroComponents(installed('@tarojs/shared/dist/components.js'), use)
  expect(code).toContain(
    'const internalComponents = {"View":{"aria-label":""},"Text":{"user-select":""},"Image":{"src":""}}',
  )
  expect(code).not.toContain('Progress')
})

it('leaves promises of the calls into WeChat that the source names', () => {
  const code = packages.taroApis(installed('@tarojs/shared/dist/native-apis.js'), use)
  expect(code).toContain('new Set(["setClipboardData"])')
  const weapp = packages.taroWeapp(installed('@tarojs/plugin-platform-weapp/dist/runtime.js'), use)
  expect(weapp).toContain('new Set(["getFuzzyLocation"])')
  expect(weapp).toContain('const components = {};')
})

it('asks the runtime for no more than is used of it', () => {
  expect(packages.taro(installed('@tarojs/taro'), use)).toContain("require('@tarojs/runtime').hooks")
})

it('leaves of the reconciler what Taro’s renderer calls, and what it says it can', () => {
  const code = packages.reconciler(installed('react-reconciler/cjs/react-reconciler.production.min.js'), use)
  expect(code).not.toContain('$$$hostConfig.supportsHydration')
  const methods = [...code.matchAll(/exports\.(\w+)=/g)].map(([, name]) => name)
  expect(methods.sort()).toEqual([
    'batchedUpdates',
    'createContainer',
    'findHostInstance',
    'flushSync',
    'getPublicRootInstance',
    'runWithPriority',
    'updateContainer',
  ])
})

it.each(Object.entries(packages))('does not take just anything for %s', (_, trim) => {
  expect(() => trim('const a = new Set(["b"])', use)).toThrow('has changed')
})

it('knows the components of a program by their imports, and its words, but not those of its tests', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  mkdirSync(path.join(root, 'pages'))
  writeFileSync(
    path.join(root, 'pages/index.tsx'),
    "import {\n  Text,\n  View,\n  type ViewProps,\n} from '@tarojs/components'\nTaro.makePhoneCall()",
  )
  writeFileSync(path.join(root, 'types.ts'), "import type { MapProps } from '@tarojs/components'")
  writeFileSync(path.join(root, 'pages/index.test.tsx'), "import { Map } from '@tarojs/components'")
  const source = readSource(root)
  rmSync(root, { recursive: true })
  expect(source.components).toEqual(new Set(['Text', 'View']))
  expect(source.names('makePhoneCall')).toBe(true)
  expect(source.names('Map')).toBe(false)
})

it('does not overlook a component that is imported in another way', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  writeFileSync(path.join(root, 'a.tsx'), "import * as C from '@tarojs/components'")
  expect(() => readSource(root)).toThrow('a.tsx imports components in a way that is not read here')
  rmSync(root, { recursive: true })
})
