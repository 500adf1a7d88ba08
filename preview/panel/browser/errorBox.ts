import { element } from './elements'

/** An error as the box shows it. */
export interface ErrorEntry {
  /** `src/pages/track/index.tsx:57`; undefined if the place is not known. */
  place?: string | undefined
  /** The message, and the code around the place if it is known. */
  text: string
}

/** More than these would only be read in the log. */
const MAX_ENTRIES = 5

/** The red box above the page, with a section for each kind of error. It is gone while there are none. */
export class ErrorBox {
  private readonly sections = new Map<string, ErrorEntry[]>()
  private box: HTMLElement | undefined

  /** Shows these errors under a title, in place of those shown there before. */
  show(title: string, entries: ErrorEntry[]): void {
    this.sections.set(title, entries)
    const shown = [...this.sections].filter(([, errors]) => errors.length > 0)
    this.close()
    if (shown.length === 0) return
    this.box = element(
      'section',
      { className: 'error-box', role: 'alert' },
      element('div', { className: 'error-box-actions' }, ...this.buttons()),
      ...shown.flatMap(([heading, errors]) => [element('h2', {}, heading), ...errorElements(errors)]),
    )
    document.body.append(this.box)
  }

  private close(): void {
    this.box?.remove()
    this.box = undefined
  }

  private buttons(): HTMLElement[] {
    const reload = element('button', { type: 'button' }, 'Reload')
    reload.addEventListener('click', () => {
      window.location.reload()
    })
    const close = element('button', { type: 'button' }, 'Close')
    close.addEventListener('click', () => {
      this.close()
    })
    return [reload, close]
  }
}

function errorElements(errors: ErrorEntry[]): HTMLElement[] {
  const parts = errors
    .slice(0, MAX_ENTRIES)
    .flatMap(({ place, text }) => [...(place ? [element('h3', {}, place)] : []), element('pre', {}, text)])
  const left = errors.length - MAX_ENTRIES
  return left > 0 ? [...parts, element('p', {}, `And ${left} more: see the log.`)] : parts
}
