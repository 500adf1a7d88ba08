import type { Theme } from '../compiled'
import { Listeners } from './listeners'

/** The theme of the phone: the one in the address, or else the browser's, which may change. */
export class PhoneTheme {
  readonly changed = new Listeners<{ theme: Theme }>()
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)')

  constructor(private readonly fixed: Theme | undefined) {
    this.show()
    if (fixed) return
    this.dark.addEventListener('change', () => {
      this.show()
      this.changed.emit({ theme: this.current })
    })
  }

  get current(): Theme {
    return this.fixed ?? (this.dark.matches ? 'dark' : 'light')
  }

  private show(): void {
    document.documentElement.dataset.theme = this.current
  }
}
