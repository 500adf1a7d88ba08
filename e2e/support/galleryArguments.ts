import { parseArgs } from 'node:util'

export const GALLERY_USAGE = `Usage: npm run gallery [-- TEXT]

Takes a picture of every scenario in every look (width, theme, font size, language) into e2e/gallery, with index.html to
see them all, and prints what does not fit on a screen. Needs dist/, which \`npm run build\` writes.

  TEXT     takes only the pictures whose file name contains TEXT
  --help   prints this text`

export interface GalleryArguments {
  help: boolean
  /** Part of the file names to take; empty for all. */
  only: string
}

/** Throws an Error of one sentence for arguments it does not know. */
export function readGalleryArguments(args: string[]): GalleryArguments {
  // strict is off because Node's own message for an unknown option has more than one sentence.
  const { tokens, positionals } = parseArgs({ args, strict: false, allowPositionals: true, tokens: true })
  const options = tokens.filter((token) => token.kind === 'option')
  const unknown = options.find(({ name }) => name !== 'help')
  if (unknown) throw new Error(`There is no argument "${args[unknown.index] ?? ''}".`)
  if (positionals.length > 1) throw new Error(`The gallery takes one TEXT, not ${positionals.length}.`)
  return { help: options.length > 0, only: positionals[0] ?? '' }
}
