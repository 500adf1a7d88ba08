/** The style sheets of the mini-program. app.wxss always applies, a page's sheet only while the page is on screen. */
export class StyleSheets {
  private readonly ofPages = new Map<string, HTMLStyleElement>()

  constructor(private readonly styles: Readonly<Record<string, string>>) {
    this.append('app')
  }

  /** Applies the style sheet of this page and of no other page. */
  show(route: string): void {
    if (!this.ofPages.has(route)) this.ofPages.set(route, this.append(route))
    for (const [page, sheet] of this.ofPages) sheet.disabled = page !== route
  }

  private append(path: string): HTMLStyleElement {
    const sheet = document.createElement('style')
    sheet.dataset.path = path
    sheet.textContent = this.styles[path] ?? ''
    document.head.append(sheet)
    return sheet
  }
}
