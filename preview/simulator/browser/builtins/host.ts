/** A built-in component on the page. */
export interface Host {
  element: HTMLElement
  /** Its `data-` attributes. */
  dataset: object
  properties: Readonly<Record<string, unknown>>
  /** Fires one of the built-in's own events, which do not bubble; a tap does. */
  fire: (event: string, detail: unknown) => void
  onTap: (callback: () => void) => void
}

/** What a built-in does beside holding its content. */
export interface Behaviour {
  /** Called once, when it has come to the page. */
  listen?: (host: Host) => void
  /** Called at first, and whenever a property has changed. */
  show?: (host: Host) => void
}

/** Sets an attribute, or takes it away where the template leaves it empty. */
export function setAttribute(element: Element, name: string, value: unknown): void {
  const text = textOf(value)
  if (text === '') element.removeAttribute(name)
  else element.setAttribute(name, text)
}

/** A property as text; '' where the template leaves it empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** Puts it in the order of the keyboard; Enter and the space bar tap it. */
export function tapByKeyboard({ element, fire }: Host): void {
  element.tabIndex = 0
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    fire('tap', { x: 0, y: 0 })
  })
}
