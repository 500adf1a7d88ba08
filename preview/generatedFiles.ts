import type { Builds } from './builds'
import { readOrders } from './cloud/fixtures'
import { readFontStyles } from './files'
import { buildPanel, type PanelFiles } from './panel/panel'
import { readPlace } from './scriptPlace'
import { buildSimulator, type SimulatorFiles } from './simulator/simulator'
import { findSource } from './sourcePlace'

/** The preview's own pages: the simulator with its shell, and the panel. */
export interface Pages {
  simulator: SimulatorFiles
  panel: PanelFiles
}

/** Bundles the pages. Throws esbuild's BuildFailure if they do not compile. */
export async function buildPages(): Promise<Pages> {
  const [simulator, panel] = await Promise.all([buildSimulator(), buildPanel()])
  return { simulator, panel }
}

interface FileSources {
  /** The compiled mini-program as JSON. */
  artifact: () => string
  pages: () => Pages
  /** The customer if the address names none. */
  firstOwner: () => string
  options: { fixtures: string; sourceMaps?: string; builds?: Builds }
}

type Generate = (query: URLSearchParams) => [type: string, body: string]

/** The files that the preview generates for each request, by their path. */
export function generatedFiles({
  artifact,
  pages,
  firstOwner,
  options,
}: FileSources): Record<string, Generate> {
  const simulator = () => pages().simulator
  const panel = () => pages().panel
  const page = () => simulator().page({ firstOwner: firstOwner(), build: options.builds?.state.build })
  return {
    '/': () => ['text/html', page()],
    '/simulator.css': () => ['text/css', simulator().style],
    '/simulator.js': () => ['text/javascript', simulator().script],
    '/shell.css': () => ['text/css', panel().shellStyle],
    '/shell.js': () => ['text/javascript', panel().shellScript],
    '/fonts.css': () => ['text/css', readFontStyles()],
    '/artifact.json': () => ['application/json', artifact()],
    '/source': (query) => ['application/json', sourceOf(query.getAll('at'), options.sourceMaps)],
    '/panel/': () => ['text/html', panel().page],
    '/panel/panel.css': () => ['text/css', panel().style],
    '/panel/panel.js': () => ['text/javascript', panel().script],
    '/panel/orders.json': () => ['application/json', orderList(options.fixtures)],
  }
}

/** The source of the first of these places in the built scripts that lies in `src`, as JSON; null if none does. */
function sourceOf(texts: string[], maps: string | undefined): string {
  const places = texts.flatMap((text) => readPlace(text) ?? [])
  return JSON.stringify((maps && findSource(maps, places)) || null)
}

/** The orders with the fields that the panel needs, as JSON. Throws if orders.json is broken. */
function orderList(fixtures: string): string {
  const orders = readOrders(fixtures).map(({ _openid, orderId, goods, waybills }) => ({
    openid: _openid,
    orderId,
    goods: goods?.[0]?.name,
    waybills: waybills.map(({ deliveryId, waybillId }) => ({ deliveryId, waybillId })),
  }))
  return JSON.stringify(orders)
}
