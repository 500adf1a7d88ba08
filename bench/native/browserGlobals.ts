import { JSDOM } from 'jsdom'

/** WeChat's component framework renders into a document and reads the browser's globals when it is loaded. */
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
