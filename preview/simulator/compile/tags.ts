import { BUILTINS } from '../builtins'
import type { Problem } from '../compiled'
import type { Artifact } from './artifact'

/** What WXML itself is made of. */
const WXML_TAGS = new Set(['block', 'template', 'import', 'include', 'wxs', 'slot'])

/** Comments, expressions and scripts, whose `<` opens no tag, and the tags themselves. */
const TAGS = /<!--[^]*?-->|\{\{[^]*?\}\}|<wxs\b(?:[^>]*[^/])?>[^]*?<\/wxs>|<(?<tag>[a-zA-Z][\w-]*)/g

/** Every tag that is neither a built-in played here nor a component: WeChat draws nothing for it, without a word. */
export function findUnknownTags(artifact: Artifact): Problem[] {
  const own = artifact.paths('.wxml').flatMap((at) => componentsOf(artifact, at))
  return artifact.paths('.wxml').flatMap((at) => {
    // A file of templates for others does not say who takes them in.
    const components = new Set(at in artifact.settings ? componentsOf(artifact, at) : own)
    return findTags(artifact.read(`${at}.wxml`))
      .filter(({ tag }) => !(tag in BUILTINS) && !WXML_TAGS.has(tag) && !components.has(tag))
      .map(({ tag, line }) => ({
        where: `${at}.wxml:${line}`,
        sentence: `<${tag}> is neither a built-in played here nor named in usingComponents`,
      }))
  })
}

/** The tags that a template opens, with their lines. */
export function findTags(wxml: string): { tag: string; line: number }[] {
  return [...wxml.matchAll(TAGS)].flatMap(({ groups, index }) =>
    groups?.tag ? [{ tag: groups.tag, line: wxml.slice(0, index).split('\n').length }] : [],
  )
}

/** The tags of the components that a page or a component uses. */
function componentsOf({ app, settings }: Artifact, at: string): string[] {
  return Object.keys({ ...app.usingComponents, ...settings[at]?.usingComponents })
}
