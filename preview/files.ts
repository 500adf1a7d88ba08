import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { sendText } from './http'

const FONTS = path.resolve(__dirname, '..', 'node_modules', '@fontsource-variable', 'noto-sans-sc')

/** The font's style sheet. Text waits for the font: the fallback on a bare machine would show boxes instead of Chinese. */
export function readFontStyles(): string {
  const styles = readFileSync(path.join(FONTS, 'index.css'), 'utf8')
  return styles.replaceAll('font-display: swap', 'font-display: block').replaceAll('url(./', 'url(/fonts/')
}

/** Creates a sender of static files: the fonts, the pictures of the goods in the fixtures, and the mini-program's files. */
export function createFileSender({ artifact, fixtures }: { artifact: string; fixtures: string }) {
  const folders: [prefix: string, serve: ReturnType<typeof sirv>][] = [
    ['/fonts/', sirv(FONTS, { maxAge: 86_400 })],
    ['/fixtures/goods/', sirv(path.join(fixtures, 'goods'), { dev: true })],
    ['/', sirv(artifact, { dev: true })],
  ]
  return (request: IncomingMessage, response: ServerResponse, pathname: string): void => {
    for (const [prefix, serve] of folders) {
      if (!pathname.startsWith(prefix)) continue
      request.url = pathname.slice(prefix.length - 1)
      serve(request, response, () => {
        sendText(response, 404, 'text/plain', `There is no ${pathname} here.`)
      })
      return
    }
  }
}
