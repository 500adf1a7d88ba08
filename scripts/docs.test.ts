import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkFixtures } from '../preview/cloud/fixtures'
import {
  findBrokenLinks,
  findMissingPaths,
  findUnknownOptions,
  findUnknownScripts,
  readCodeBlocks,
} from '../testing/markdownChecks'

const ROOT = path.resolve(__dirname, '..')
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

/** It names files that are gone. */
const CHANGELOG = 'CHANGELOG.md'

const documents = [
  ...readdirSync(ROOT),
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true }).map((file) => path.join('docs', String(file))),
  ...readdirSync(path.join(ROOT, 'bench')).map((file) => path.join('bench', file)),
].filter((file) => file.endsWith('.md'))

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** The sources in the folder of a script of ours, which have its usage; undefined for a script that starts another tool. */
function usageOf(script: string): string | undefined {
  const [, file] = / ([\w/.-]+\.ts)$/.exec(scripts[script] ?? '') ?? []
  if (file === undefined) return undefined
  const folder = path.join(ROOT, path.dirname(file))
  const sources = readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name))
  return sources.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
}

describe('the documents', () => {
  it.each(documents)('%s has only links that lead to a file and a heading', (file) => {
    expect(findBrokenLinks(path.join(ROOT, file))).toEqual([])
  })

  it.each(documents)('%s names only npm scripts that exist', (file) => {
    expect(findUnknownScripts(read(file), Object.keys(scripts))).toEqual([])
  })

  it.each(documents)('%s names only options that the commands have', (file) => {
    expect(findUnknownOptions(read(file), usageOf)).toEqual([])
  })

  it.each(documents.filter((file) => file !== CHANGELOG))('%s names only files that exist', (file) => {
    expect(findMissingPaths(read(file), ROOT)).toEqual([])
  })

  it.each(['README.md', 'README.zh-CN.md'])('%s has at most 90 lines', (file) => {
    expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(90)
  })

  it.each(['preview.md', 'preview.zh-CN.md'])(
    'docs/%s shows an orders.json and path files that the preview accepts',
    (file) => {
      const [orders = '', ...others] = readCodeBlocks(read(path.join('docs', file)), 'json')
      const paths = others.filter((json) => /path_item_list|errcode|\$fault/.test(json))
      expect(paths).toHaveLength(3)
      const fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-docs-'))
      mkdirSync(path.join(fixtures, 'paths'))
      writeFileSync(path.join(fixtures, 'orders.json'), orders)
      paths.forEach((json, index) => {
        writeFileSync(path.join(fixtures, 'paths', `SF-${index}.json`), json)
      })
      expect(() => {
        checkFixtures(fixtures)
      }).not.toThrow()
      rmSync(fixtures, { recursive: true })
    },
  )

  it('are all listed in the index of their folder', () => {
    for (const folder of ['docs', 'docs/decisions']) {
      const index = read(path.join(folder, 'README.md'))
      const unlisted = readdirSync(path.join(ROOT, folder)).filter(
        (file) => file.endsWith('.md') && file !== 'README.md' && !index.includes(`(${file}`),
      )
      expect(unlisted).toEqual([])
    }
  })
})

describe('a check of a document', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-docs-'))
  const file = path.join(folder, 'a.md')
  const brokenLinks = (markdown: string): string[] => {
    writeFileSync(file, markdown)
    return findBrokenLinks(file)
  }

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('reports a link to a file that does not exist', () => {
    expect(brokenLinks('[b](b.md) ![c](c.png) <img src="d.png"> [web](https://example.com)')).toEqual([
      'b.md',
      'c.png',
      'd.png',
    ])
  })

  it('reports a link to a heading that does not exist, in any script', () => {
    const markdown = '# One `two`\n## 三，四\n## One two\n```sh\n# five\n```\n'
    expect(brokenLinks(`${markdown}[](#one-two) [](#三四) [](#one-two-1) [](a.md#one-two)`)).toEqual([])
    expect(brokenLinks(`${markdown}[](#five) [](a.md#six)`)).toEqual(['#five', 'a.md#six'])
  })

  it('reads no link in code', () => {
    expect(brokenLinks('`[b](b.md)`\n```md\n[c](c.md)\n```\n')).toEqual([])
  })

  it('reports an npm script that does not exist', () => {
    const markdown =
      'npm has `npm ci`, `npm test`, `npm run lint -- x` and\n```sh\nnpm ci && npm run buidl # npm start\n```'
    expect(findUnknownScripts(markdown, ['test', 'lint'])).toEqual(['npm run buidl', 'npm start'])
  })

  it('reports an option that a command does not have', () => {
    const markdown = '`npm run deploy -- --dry-run --olny program` `npm run unit -- --watch`\n'
    const usage = (script: string): string | undefined =>
      script === 'deploy' ? '--dry-run --only PART' : undefined
    expect(findUnknownOptions(markdown, usage)).toEqual(['npm run deploy -- --olny'])
  })

  it('reports a path that does not exist, from the root or from src', () => {
    const markdown =
      '`src/app.tsx` `hooks/useParcel` `docs/` `preview/nowhere.ts` `nowhere/at.ts` `nowhere.ts` `dist/weapp` `a/<b>.json`'
    expect(existsSync(path.join(ROOT, 'src/app.tsx'))).toBe(true)
    expect(findMissingPaths(markdown, ROOT)).toEqual(['preview/nowhere.ts', 'nowhere/at.ts', 'nowhere.ts'])
  })
})
