import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Checks of Markdown documents; each returns what is wrong, as it is written in the document. */

const FENCED_CODE = /^ *```(\w*)\n([\s\S]*?)^ *```/gm
const INLINE_CODE = /`([^`\n]+)`/g

/** Commands of npm itself, which package.json does not list. */
const NPM_COMMANDS = ['ci', 'install', 'run']

/** Folders that a command writes. */
const GENERATED =
  /^(dist|dist-dev|dist-embed|node_modules|coverage|e2e\/(results|gallery)|bench\/node_modules)(\/|$)/

/** `hooks/useParcel`: at least two names with slashes between them, no placeholder and no address. */
const PATH = /^[\w.-]+(\/[\w.-]+)*\/?$/
const SOURCE_FILE = /\w\.(tsx?|mjs|js|json|scss|md)$/

/** The contents of the code blocks in this language. */
export function readCodeBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(FENCED_CODE)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  )
}

/** Relative links of a file whose target, or heading in the target, does not exist. */
export function findBrokenLinks(file: string): string[] {
  const prose = readFileSync(file, 'utf8').replace(FENCED_CODE, '').replace(INLINE_CODE, '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? '',
  )
  return links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(file, link))
}

function leadsSomewhere(file: string, link: string): boolean {
  const [target = '', anchor] = decodeURIComponent(link).split('#')
  const targetFile = target === '' ? file : path.resolve(path.dirname(file), target)
  if (!existsSync(targetFile)) return false
  return anchor === undefined || readAnchors(readFileSync(targetFile, 'utf8')).includes(anchor)
}

/** The anchors that GitHub gives to the headings: a repeated one gets a number. */
function readAnchors(markdown: string): string[] {
  const slugs = [...markdown.replace(FENCED_CODE, '').matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
  return slugs.map((slug, index) => {
    const earlier = slugs.slice(0, index).filter((other) => other === slug).length
    return earlier === 0 ? slug : `${slug}-${earlier}`
  })
}

/** npm commands in code that are neither npm's own nor among these scripts, and such `npm run`s anywhere. */
export function findUnknownScripts(markdown: string, scripts: readonly string[]): string[] {
  const code = [...markdown.matchAll(FENCED_CODE)].map(([, , block = '']) => block)
  const inline = [...markdown.replace(FENCED_CODE, '').matchAll(INLINE_CODE)].map(([, text = '']) => text)
  const comments = [...markdown.matchAll(/<!--(.*?)-->/gs)].map(([, text = '']) => text)
  return [...inline, ...code, ...comments].flatMap((text) =>
    [...text.matchAll(/\bnpm (run )?([\w:-]+)/g)]
      .filter(
        ([, run, name = '']) =>
          !scripts.includes(name) && (run !== undefined || !NPM_COMMANDS.includes(name)),
      )
      .map(([command]) => command),
  )
}

/** Options of npm scripts that their usage does not list. `usageOf`: all a script prints; undefined for a tool of others. */
export function findUnknownOptions(
  markdown: string,
  usageOf: (script: string) => string | undefined,
): string[] {
  const commands = [...markdown.matchAll(/\bnpm (?:run )?([\w:-]+)(?: --silent)? -- ([^`\n#]+)/g)]
  return commands.flatMap(([, script = '', rest = '']) => {
    const usage = usageOf(script)
    const options = rest.match(/--[\w-]+/g) ?? []
    return usage === undefined
      ? []
      : options.filter((option) => !usage.includes(option)).map((option) => `npm run ${script} -- ${option}`)
  })
}

/** Paths in inline code that do not exist, from the root or from `src`, with or without their extension. */
export function findMissingPaths(markdown: string, root: string): string[] {
  const inline = [...markdown.replace(FENCED_CODE, '').matchAll(INLINE_CODE)].map(([, text = '']) => text)
  const names = readFileNames(root)
  return inline.filter((text) => {
    if (!PATH.test(text) || GENERATED.test(text)) return false
    if (text.includes('/')) return !exists(root, text)
    return SOURCE_FILE.test(text) && !names.has(text)
  })
}

function exists(root: string, file: string): boolean {
  return ['', 'src', 'preview/fixtures'].some((base) =>
    ['', '.ts', '.tsx'].some((extension) => existsSync(path.join(root, base, file + extension))),
  )
}

/** The names of all files in the project, which a text may use alone. */
function readFileNames(folder: string, below = ''): Set<string> {
  const entries = readdirSync(path.join(folder, below), { withFileTypes: true })
  return new Set(
    entries.flatMap((entry) => {
      const file = path.posix.join(below, entry.name)
      if (entry.name === '.git' || GENERATED.test(file)) return []
      return entry.isDirectory() ? [...readFileNames(folder, file)] : [entry.name]
    }),
  )
}
