import { nameOf, SLACK } from './elements'
import { lettersOf, type TextBox } from './texts'

interface Drawn {
  name: string
  node: Node
  box: DOMRect
}

/** Texts and icons that lie on one another. */
export function findOverlaps(texts: readonly TextBox[], icons: readonly Element[]): string[] {
  const drawn = [
    ...texts.map(({ node, box }): Drawn => ({ name: node.data, node, box: lettersOf(box) })),
    ...icons.map((icon): Drawn => ({ name: nameOf(icon), node: icon, box: icon.getBoundingClientRect() })),
  ].sort((a, b) => a.box.top - b.box.top)
  return drawn.flatMap((one, index) => {
    const faults = []
    for (const other of drawn.slice(index + 1)) {
      if (other.box.top >= one.box.bottom) break
      if (other.node !== one.node && overlap(one.box, other.box)) {
        faults.push(`"${one.name}" overlaps "${other.name}"`)
      }
    }
    return faults
  })
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > SLACK && height > SLACK
}
