/** A built-in component on the page. */
export interface Host {
  element: HTMLElement
  /** Its `data-` attributes. */
  dataset: object
  properties: Readonly<Record<string, unknown>>
  /** Fires an event of the built-in. A tap bubbles, the others do not. */
  fire: (event: string, detail: unknown) => void
  onTap: (callback: () => void) => void
}

/** The behaviour of a built-in. */
export interface Behaviour {
  /** Called once, when the component is attached. */
  listen?: (host: Host) => void
  /** Called when the component is attached and after each change of a property. */
  show?: (host: Host) => void
}

/** Sets an attribute, or removes it if the template leaves it empty. */
export function setAttribute(element: Element, name: string, value: unknown): void {
  const text = textOf(value)
  if (text === '') element.removeAttribute(name)
  else element.setAttribute(name, text)
}

/** A property as text; '' if the template leaves it empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** Makes the component focusable, and lets Enter and the space bar tap it. */
export function tapByKeyboard({ element, fire }: Host): void {
  element.tabIndex = 0
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    fire('tap', { x: 0, y: 0 })
  })
}
