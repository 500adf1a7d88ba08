import type { CompiledArtifact } from '../compiled'

/**
 * The style sheets of the mini-program. A page's sheet applies while the page is on screen, and app.wxss with it unless the
 * page's `styleIsolation` is one of the page-… values.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/wxml-wxss.html
 */
export class StyleSheets {
  private readonly ofPages = new Map<string, HTMLStyleElement>()
  private readonly ofApp: HTMLStyleElement

  constructor(private readonly artifact: Pick<CompiledArtifact, 'styles' | 'settings'>) {
    this.ofApp = this.append('app')
  }

  /** Applies the style sheet of this page and of no other page. */
  show(route: string): void {
    this.ofApp.disabled = this.artifact.settings[route]?.styleIsolation?.startsWith('page-') ?? false
    if (!this.ofPages.has(route)) this.ofPages.set(route, this.append(route))
    for (const [page, sheet] of this.ofPages) sheet.disabled = page !== route
  }

  private append(path: string): HTMLStyleElement {
    const sheet = document.createElement('style')
    sheet.dataset.path = path
    sheet.textContent = this.artifact.styles[path] ?? ''
    document.head.append(sheet)
    return sheet
  }
}
