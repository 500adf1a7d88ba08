/** The elements and texts on screen, with what a screen reader and a person read. */
export interface ScreenTree {
  role: string
  label: string
  /** Empty for an element. */
  text: string
  children: readonly ScreenTree[]
}

export interface Semantics {
  /** Elements with the role list. */
  lists: number
  /** Elements with the role listitem inside a list. */
  items: number
  /** Elements whose label contains a message and its time. */
  spoken: number
}

/** The number of elements and texts, including the root. */
export function countNodes(tree: ScreenTree): number {
  return 1 + sum(tree.children.map(countNodes))
}

export function readSemantics(tree: ScreenTree): Semantics {
  const all = [...walk(tree)]
  const lists = all.filter(({ role }) => role === 'list')
  const inLists = new Set(lists.flatMap((list) => [...walk(list)]))
  return {
    lists: lists.length,
    items: [...inLists].filter(({ role }) => role === 'listitem').length,
    spoken: all.filter(({ label }) => isSpoken(label)).length,
  }
}

/** The texts that are not blank, in order. */
export function readTexts(tree: ScreenTree): string[] {
  return [...walk(tree)].map(({ text }) => text.trim()).filter((text) => text !== '')
}

/** True for a label with a message of the sample path and any time of day. */
function isSpoken(label: string): boolean {
  return label.includes('快件已到达') && /\d\d?:\d\d/.test(label)
}

function* walk(tree: ScreenTree): Generator<ScreenTree> {
  yield tree
  for (const child of tree.children) yield* walk(child)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
