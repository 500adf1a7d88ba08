import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Stage } from '../domain/actionType'

/** Checks the contrast of the colours in the style sheets of both themes against WCAG 2.2, level AA. */

const MIN_TEXT_CONTRAST = 4.5
const MIN_ICON_CONTRAST = 3
/** A new stage does not compile until it stands here, and fails these tests until it has its colours and classes. */
const STAGES = Object.keys({
  collect: true,
  transit: true,
  deliver: true,
  signed: true,
  exception: true,
  other: true,
} satisfies Record<Stage, true>)
const GROUNDS = ['card', 'ground']

const light = coloursOf(0)
const themes = { light, dark: new Map([...light, ...coloursOf(1)]) }

describe.each(Object.entries(themes))('the %s theme', (_name, colours) => {
  it.each([
    ...pairs(['text-1', 'text-2', 'text-3'], [...GROUNDS, 'sunken']),
    ...pairs(
      ['text-1', 'text-2', 'text-3'],
      STAGES.map((stage) => `${stage}-soft`),
    ),
    ...pairs(STAGES, GROUNDS),
    ...STAGES.map((stage) => [stage, `${stage}-soft`] as const),
    ['link', 'card'],
    ['on-tonal', 'tonal'],
    ['on-brand', 'brand'],
  ] as const)('has enough contrast for text: %s on %s', (text, ground) => {
    expect(contrast(colours, text, ground)).toBeGreaterThanOrEqual(MIN_TEXT_CONTRAST)
  })

  it.each([
    ...pairs(['edge'], GROUNDS),
    ...pairs(['on-stage'], STAGES),
    ...pairs(['brand'], GROUNDS),
  ] as const)('has enough contrast for icons and lines: %s on %s', (mark, ground) => {
    expect(contrast(colours, mark, ground)).toBeGreaterThanOrEqual(MIN_ICON_CONTRAST)
  })
})

it('the dark theme defines the same colours as the light theme', () => {
  expect([...coloursOf(1).keys()].sort()).toEqual([...light.keys()].sort())
})

it.each(['tokens.scss', '../components/timeline/TimelineNode.scss'])(
  '%s has a class for every stage',
  (file) => {
    const styles = readFileSync(path.join(__dirname, file), 'utf8')
    const [, stages = ''] = /@each \$stage in ([^{]+) \{/.exec(styles) ?? []
    expect(stages.split(', ').sort()).toEqual([...STAGES].sort())
  },
)

it("WeChat's window and navigation bar have the background colour of the page", () => {
  const windows = JSON.parse(readFileSync(path.join(__dirname, '../theme.json'), 'utf8')) as Record<
    string,
    { ground: string; navigationBackground: string }
  >
  for (const [name, colours] of Object.entries(themes)) {
    expect(windows[name]).toMatchObject({
      ground: colours.get('ground')?.toUpperCase(),
      navigationBackground: colours.get('ground')?.toUpperCase(),
    })
  }
})

/** The colours written as #rgb or #rrggbb, before (0) or inside (1) the block of the dark theme. */
function coloursOf(part: 0 | 1): Map<string, string> {
  const colours = new Map<string, string>()
  for (const file of ['tokens.scss', 'brand.scss']) {
    const themed = readFileSync(path.join(__dirname, file), 'utf8').split(
      '@media (prefers-color-scheme: dark)',
    )
    for (const [, name, colour] of (themed[part] ?? '').matchAll(/--([\w-]+): (#[\da-f]+);/g)) {
      if (name && colour) colours.set(name, colour)
    }
  }
  return colours
}

function pairs(marks: string[], grounds: string[]): [string, string][] {
  return marks.flatMap((mark) => grounds.map((ground): [string, string] => [mark, ground]))
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(colours: Map<string, string>, one: string, other: string): number {
  const [darker, lighter] = [luminance(colours.get(one)), luminance(colours.get(other))].sort((a, b) => a - b)
  return ((lighter ?? NaN) + 0.05) / ((darker ?? NaN) + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string | undefined): number {
  const digits = colour?.slice(1) ?? ''
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(full.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? NaN) + 0.7152 * (green ?? NaN) + 0.0722 * (blue ?? NaN)
}
