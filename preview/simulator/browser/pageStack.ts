import type { CompiledArtifact, WindowSettings } from '../compiled'
import { chromeElement, showNavigationBar, type ChromeWords, type LeadingButton } from './chrome'
import type { Engine } from './engine'
import { OpenPage } from './page'
import { pageWindow } from './pageWindow'
import type { Link } from './paths'
import { StyleSheets } from './styleSheets'
import type { PhoneTheme } from './theme'

/** What a page stack works on. */
interface StackParts {
  artifact: CompiledArtifact
  engine: Engine
  /** Runs the script of a page or component. */
  register: (path: string) => void
  theme: PhoneTheme
  words: ChromeWords
}

/** The open pages. The last one is on the screen. */
export class PageStack {
  readonly pages: OpenPage[] = []
  private missing: HTMLElement | undefined
  private readonly screen = chromeElement('.pages')
  private readonly styleSheets: StyleSheets

  constructor(private readonly parts: StackParts) {
    const { artifact, theme } = parts
    this.styleSheets = new StyleSheets(artifact)
    theme.changed.on(() => {
      this.drawChrome()
    })
  }

  get top(): OpenPage | undefined {
    return this.pages.at(-1)
  }

  has(route: string): boolean {
    return this.parts.artifact.app.pages.includes(route)
  }

  /** Opens a page on top of the others. Throws if its script fails. */
  push(link: Link): void {
    const { engine, register } = this.parts
    engine.prepare(link.route, register)
    const page = new OpenPage(link, this.settingsOf(link.route), engine.createPage(link.route))
    this.top?.hide()
    this.missing?.remove()
    this.pages.push(page)
    this.drawChrome()
    page.open(this.screen)
  }

  /** Closes the top `count` pages and shows the one beneath. */
  pop(count: number): void {
    this.drop(count)
    this.drawChrome()
    this.top?.show()
  }

  /** Opens a page in place of the top `count` pages. */
  replace(count: number, link: Link): void {
    this.drop(count)
    this.push(link)
  }

  /** Shows WeChat's message for a link to an unknown page. */
  showMissing(homeUrl: string): void {
    this.drop(this.pages.length)
    this.missing?.remove()
    this.missing = missingPage(this.parts.words, homeUrl)
    this.screen.append(this.missing)
    showNavigationBar({}, 'none')
  }

  /** Changes the window settings of the top page until the page is closed. */
  changeTop(settings: WindowSettings): void {
    if (this.top) this.top.changes = { ...this.top.changes, ...settings }
    this.drawChrome()
  }

  private drawChrome(): void {
    if (!this.top) return
    this.styleSheets.show(this.top.link.route)
    const settings = this.settingsOf(this.top.link.route)
    this.top.drawBackground(settings)
    showNavigationBar({ ...settings, ...this.top.changes }, this.leadingButton(this.top))
  }

  /** As in WeChat, the lowest page leads to the home page unless it is that page. */
  private leadingButton(top: OpenPage): LeadingButton {
    if (this.pages.length > 1) return 'back'
    return top.link.route === this.parts.artifact.app.pages[0] ? 'none' : 'home'
  }

  private drop(count: number): void {
    for (const page of this.pages.splice(this.pages.length - count).reverse()) page.close()
  }

  private settingsOf(route: string) {
    return pageWindow(this.parts.artifact, route, this.parts.theme.current)
  }
}

function missingPage({ pageMissing, toHome }: ChromeWords, homeUrl: string): HTMLElement {
  const section = document.createElement('section')
  section.className = 'page-missing'
  section.setAttribute('role', 'alert')
  section.append(pageMissing)
  const home = document.createElement('a')
  home.href = homeUrl
  home.textContent = toHome
  section.append(home)
  return section
}
