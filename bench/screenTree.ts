/** What is on screen, as far as a screen reader and a reader care: elements and texts. */
export interface Tree {
  role: string
  label: string
  /** Of a text; empty for an element. */
  text: string
  children: readonly Tree[]
}

export interface Semantics {
  /** Elements with the role list. */
  lists: number
  /** Elements with the role listitem, inside one of them. */
  items: number
  /** Elements whose label says a message together with its time. */
  spoken: number
}

/** Elements and texts, the root among them. */
export function countNodes(tree: Tree): number {
  return 1 + sum(tree.children.map(countNodes))
}

export function readSemantics(tree: Tree): Semantics {
  const all = [...everything(tree)]
  const lists = all.filter(({ role }) => role === 'list')
  const inLists = new Set(lists.flatMap((list) => [...everything(list)]))
  return {
    lists: lists.length,
    items: [...inLists].filter(({ role }) => role === 'listitem').length,
    spoken: all.filter(({ label }) => saysMessageAndTime(label)).length,
  }
}

/** The texts that are not blank, in their order. */
export function readTexts(tree: Tree): string[] {
  return [...everything(tree)].map(({ text }) => text.trim()).filter((text) => text !== '')
}

/** Messages of the sample path, and any clock time. */
function saysMessageAndTime(label: string): boolean {
  return label.includes('快件已到达') && /\d\d?:\d\d/.test(label)
}

function* everything(tree: Tree): Generator<Tree> {
  yield tree
  for (const child of tree.children) yield* everything(child)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
