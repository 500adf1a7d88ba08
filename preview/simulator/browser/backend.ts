import { CurrentWindowBackendContext, Event, type domlikeBackend } from 'glass-easel'
import { BUILTINS } from '../builtins'
import { withoutRpx } from '../rpx'
import { reportProblem } from './problems'

/** Events that are taken from the DOM as they are; the built-ins fire the others, which would arrive twice. */
const RAW_EVENTS = /^(touch(start|move|end|cancel)|transitionend|animation(start|iteration|end))$/

/** glass-easel's MutLevel.None: its enums exist for a compiler only. */
const PASSIVE = 0

/** The browser's DOM as glass-easel sees it, with WeChat's tags, units and events. */
export class WeappBackend extends CurrentWindowBackendContext {
  /** Tags of the mini-program's own components. */
  readonly componentTags = new Set<string>()

  // glass-easel types the DOM by the part of it that it uses; a browser's is the whole.
  override document = {
    createElement: (tag: string) => this.createTag(tag) as unknown as domlikeBackend.Element,
    createTextNode: (text: string) => document.createTextNode(text) as unknown as domlikeBackend.Element,
    createDocumentFragment: () => document.createDocumentFragment() as unknown as domlikeBackend.Element,
  }

  constructor() {
    super()
    this.onEvent((target, type, detail, options) => {
      const event = new Event<unknown>(type, detail, options)
      Event.dispatchEvent(target, event)
      return event.getEventBubbleStatus()
    })
  }

  /** Passive always: glass-easel would prevent the touchmove of the whole page for one `catchtouchmove` on it. */
  override setListenerStats(element: domlikeBackend.Element, type: string, capture: boolean): void {
    if (!RAW_EVENTS.test(type)) return
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- see PASSIVE
    super.setListenerStats(element, type, capture, PASSIVE)
  }

  private createTag(tag: string): HTMLElement {
    if (tag.startsWith('html-')) return document.createElement(tag.slice('html-'.length))
    const known = tag in BUILTINS || tag === 'wx-page' || this.componentTags.has(tag)
    if (!known)
      reportProblem('template', `<${tag}> is neither a built-in played here nor a registered component`)
    return withInlineRpx(document.createElement(tag in BUILTINS ? `wx-${tag}` : tag))
  }
}

function withInlineRpx(element: HTMLElement): HTMLElement {
  element.setAttribute = (name: string, value: string) => {
    Element.prototype.setAttribute.call(element, name, name === 'style' ? withoutRpx(value) : value)
  }
  return element
}
