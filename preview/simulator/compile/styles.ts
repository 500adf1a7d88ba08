import path from 'node:path'
import postcss, { CssSyntaxError, type AtRule, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { BUILTINS } from '../builtins'
import type { Problem } from '../compiled'
import { convertRpx } from '../rpx'
import type { Artifact } from './artifact'

/** Compiles every WXSS file of the mini-program to CSS, by path. */
export function compileStyles(artifact: Artifact): { styles: Record<string, string>; problems: Problem[] } {
  const problems: Problem[] = []
  const styles: Record<string, string> = {}
  for (const at of artifact.paths('.wxss')) {
    const file = `${at}.wxss`
    try {
      styles[at] = compileStyle(file, artifact.read)
    } catch (error) {
      problems.push({ where: file, sentence: sentenceOf(error) })
    }
  }
  return { styles, problems }
}

/** Compiles a WXSS file and its imports to CSS. Throws for a syntax error or a missing import. */
export function compileStyle(
  file: string,
  read: (file: string) => string,
  imported = new Set<string>(),
): string {
  imported.add(file)
  const root = postcss.parse(read(file), { from: file })
  const imports = takeImports(root, file)
  root.walkRules(renameTags)
  root.walkAtRules('media', followSimulatedTheme)
  root.walkDecls((declaration) => {
    declaration.value = convertRpx(declaration.value)
  })
  const before = imports.map((other) => (imported.has(other) ? '' : compileStyle(other, read, imported)))
  return before.join('') + root.toString()
}

function sentenceOf(error: unknown): string {
  if (error instanceof CssSyntaxError) return `${error.reason} (line ${error.line ?? 0})`
  return error instanceof Error ? error.message : String(error)
}

function takeImports(root: Root, file: string): string[] {
  const imports: string[] = []
  root.walkAtRules('import', (rule) => {
    const target = rule.params.replace(/^url\(|\)$|["']/g, '')
    imports.push(path.posix.join(target.startsWith('/') ? '.' : path.posix.dirname(file), target))
    rule.remove()
  })
  return imports
}

/** In the simulator `page` and the built-ins are the elements `wx-page`, `wx-view` … */
function renameTags(rule: Rule): void {
  if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')) return
  rule.selector = selectorParser((selectors) => {
    selectors.walkTags((tag) => {
      if (tag.value === 'page' || tag.value in BUILTINS) tag.value = `wx-${tag.value}`
    })
  }).processSync(rule.selector)
}

/**
 * `prefers-color-scheme` follows the browser, but the address may set the theme of the simulator. The query therefore
 * becomes a selector on the root. It adds no specificity, because a query adds none.
 */
function followSimulatedTheme(media: AtRule): void {
  const query =
    /^(?:(.*?)\s+and\s+)?\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)(?:\s+and\s+(.*))?$/.exec(
      media.params,
    )
  if (!query) {
    if (media.params.includes('prefers-color-scheme'))
      throw media.error('cannot follow this query of the theme')
    return
  }
  const [, before, theme, after] = query
  media.walkRules((rule) => {
    rule.selectors = rule.selectors.map((selector) => `:where([data-theme='${theme ?? ''}']) ${selector}`)
  })
  media.params = [before, after].filter(Boolean).join(' and ') || 'all'
}
