import { JSDOM } from 'jsdom'

/** WeChat's own component framework draws into a document, and expects a browser's globals from its first line on. */
const { window } = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: true })

const names = [
  'document',
  'HTMLElement',
  'Node',
  'Element',
  'navigator',
  'MutationObserver',
  'CustomEvent',
  'Event',
  'TouchEvent',
  'getComputedStyle',
]

const globals = Object.fromEntries(names.map((name) => [name, Reflect.get(window, name)]))
for (const [name, value] of Object.entries({ window, ...globals })) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}
Object.assign(globalThis, { getApp: () => ({}), getCurrentPages: () => [] })
