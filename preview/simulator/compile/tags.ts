import { BUILTINS } from '../builtins'
import type { Problem } from '../compiled'
import type { Artifact } from './artifact'

/** The tags that belong to WXML itself. */
const WXML_TAGS = new Set(['block', 'template', 'import', 'include', 'wxs', 'slot'])

/** Matches tags, and the comments, expressions and scripts in which a `<` opens no tag. */
const TAGS = /<!--[^]*?-->|\{\{[^]*?\}\}|<wxs\b(?:[^>]*[^/])?>[^]*?<\/wxs>|<(?<tag>[a-zA-Z][\w-]*)/g

/** Finds tags that are neither supported built-ins nor components. WeChat draws nothing for them and reports nothing. */
export function findUnknownTags(artifact: Artifact): Problem[] {
  const own = artifact.paths('.wxml').flatMap((at) => componentsOf(artifact, at))
  return artifact.paths('.wxml').flatMap((at) => {
    // A file of shared templates does not say which pages import it, so any component may be meant.
    const components = new Set(at in artifact.settings ? componentsOf(artifact, at) : own)
    return findTags(artifact.read(`${at}.wxml`))
      .filter(({ tag }) => !(tag in BUILTINS) && !WXML_TAGS.has(tag) && !components.has(tag))
      .map(({ tag, line }) => ({
        where: `${at}.wxml:${line}`,
        sentence: `<${tag}> is neither a supported built-in nor named in usingComponents`,
      }))
  })
}

/** Finds the tags that a template opens, with their lines. */
export function findTags(wxml: string): { tag: string; line: number }[] {
  return [...wxml.matchAll(TAGS)].flatMap(({ groups, index }) =>
    groups?.tag ? [{ tag: groups.tag, line: wxml.slice(0, index).split('\n').length }] : [],
  )
}

/** The tags of the components that a page or a component uses. */
function componentsOf({ app, settings }: Artifact, at: string): string[] {
  return Object.keys({ ...app.usingComponents, ...settings[at]?.usingComponents })
}
