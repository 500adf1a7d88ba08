import type { CompiledArtifact, WindowSettings } from '../compiled'
import { chromeElement, showNavigationBar } from './chrome'
import type { Engine } from './engine'
import { OpenPage } from './page'
import { pageWindow } from './pageWindow'
import type { Link } from './paths'
import type { StyleSheets } from './styleSheets'
import type { PhoneTheme } from './theme'

/** The pages that are open, the last one on the screen. */
export class PageStack {
  readonly pages: OpenPage[] = []
  private readonly screen = chromeElement('.pages')

  constructor(
    private readonly artifact: CompiledArtifact,
    private readonly engine: Engine,
    private readonly register: (path: string) => void,
    private readonly styleSheets: StyleSheets,
    private readonly theme: PhoneTheme,
  ) {
    theme.changed.on(() => {
      this.drawChrome()
    })
  }

  get top(): OpenPage | undefined {
    return this.pages.at(-1)
  }

  has(route: string): boolean {
    return this.artifact.app.pages.includes(route)
  }

  /** Opens a page above the others. Throws what registering it throws. */
  push(link: Link): void {
    this.engine.prepare(link.route, this.register)
    const page = new OpenPage(link, this.settingsOf(link.route), this.engine.createPage(link.route))
    this.top?.hide()
    this.pages.push(page)
    this.drawChrome()
    page.open(this.screen)
  }

  /** Closes so many pages, and shows the one beneath. */
  pop(count: number): void {
    this.drop(count)
    this.drawChrome()
    this.top?.show()
  }

  /** Opens a page in place of so many. */
  replace(count: number, link: Link): void {
    this.drop(count)
    this.push(link)
  }

  /** Changes the window of the page on top, until the page is closed. */
  changeTop(settings: WindowSettings): void {
    if (this.top) this.top.changes = { ...this.top.changes, ...settings }
    this.drawChrome()
  }

  private drawChrome(): void {
    if (!this.top) return
    this.styleSheets.show(this.top.link.route)
    const settings = this.settingsOf(this.top.link.route)
    this.top.drawBackground(settings)
    showNavigationBar({ ...settings, ...this.top.changes }, this.pages.length > 1)
  }

  private drop(count: number): void {
    for (const page of this.pages.splice(this.pages.length - count).reverse()) page.close()
  }

  private settingsOf(route: string) {
    return pageWindow(this.artifact, route, this.theme.current)
  }
}
