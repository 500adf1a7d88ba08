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
  // In strict mode Node's message for an unknown option is three sentences long.
  const { values, positionals } = parseArgs({
    args,
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  })
  const unknown = Object.keys(values).find((name) => name !== 'help')
  if (unknown !== undefined) throw new Error(`The gallery has no option "${unknown}".`)
  if (positionals.length > 1) throw new Error(`The gallery takes one TEXT, not ${positionals.length}.`)
  return { help: values.help === true, only: positionals[0] ?? '' }
}
