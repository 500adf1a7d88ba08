import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readWebpackErrors } from './webpackError'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

const sass = 'expected end of rule.\n   ╷\n76 │ .a { color: red\n   ╵\n  src/app.scss 76:16  root stylesheet'

it('reads the file and line of a syntax error, and removes stack and colours', () => {
  const code = '\u001b[31m> 62 |\u001b[39m const x = (;'
  const message = `Module build failed (from ./node_modules/babel-loader/lib/index.js):\nSyntaxError: ${root}/src/pages/track/index.tsx: Unexpected token (62:11)\n\n${code}\n    at constructor (/node_modules/@babel/parser/lib/index.js:367:19)`
  expect(readWebpackErrors([{ message, moduleName: './src/pages/track/index.tsx' }], root)).toEqual([
    {
      file: 'src/pages/track/index.tsx',
      line: 62,
      message: `SyntaxError: ${root}/src/pages/track/index.tsx: Unexpected token (62:11)\n\n> 62 | const x = (;`,
    },
  ])
})

it('reads the file and line of an error in a style sheet, once although webpack reports it twice', () => {
  const errors = [
    { message: `Module build failed (from ./sass-loader):\n${sass}`, moduleName: './src/app.scss' },
    { message: `HookWebpackError: Module build failed\n${sass}\n-- inner error --` },
  ]
  expect(readWebpackErrors(errors, root)).toEqual([{ file: 'src/app.scss', line: 76, message: sass }])
})

it('names the partial with the error before the style sheet that imports it', () => {
  const message =
    'expected "{".\n  ╷\n5 │ .ticket\n  ╵\n  src/styles/brand.scss 5:8  @use\n  src/app.scss 1:1           root stylesheet'
  expect(readWebpackErrors([{ message, moduleName: './src/app.scss' }], root)).toMatchObject([
    { file: 'src/styles/brand.scss', line: 5 },
  ])
})

it('reads the file and line of an error in an import of a page config', () => {
  const message = 'Build failed with 1 error:\nsrc/locales/zh-CN.ts:162:0: ERROR: Unexpected end of file'
  expect(readWebpackErrors([{ message }], root)).toEqual([
    { file: 'src/locales/zh-CN.ts', line: 162, message },
  ])
})

it('finds the line of an import that cannot be resolved', () => {
  writeFileSync(path.join(root, 'page.tsx'), "import { View } from '@tarojs/components'\nimport './nope'\n")
  const message = `Module not found: Error: Can't resolve './nope' in '${root}'`
  expect(readWebpackErrors([{ message, moduleName: './taro-loader!./page.tsx' }], root)).toEqual([
    { file: 'page.tsx', line: 2, message },
  ])
})

it('keeps the message of an error without a file', () => {
  expect(readWebpackErrors([{ message: 'boom' }, { message: 'bang' }], root)).toEqual([
    { message: 'boom' },
    { message: 'bang' },
  ])
})
