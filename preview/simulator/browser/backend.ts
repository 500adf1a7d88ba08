import {
  CurrentWindowBackendContext,
  Event as WeappEvent,
  type domlikeBackend,
  type Element as WeappElement,
} from 'glass-easel'
import { BUILTINS } from '../builtins'
import { convertRpx } from '../rpx'
import { LongPress } from './longPress'

/** The events that come from the DOM directly. The built-ins fire the others, which would otherwise arrive twice. */
const RAW_EVENTS = /^(touch(start|move|end|cancel)|transitionend|animation(start|iteration|end))$/

/** glass-easel's MutLevel.None. Its enums exist only at compile time. */
const PASSIVE = 0

/** Lets glass-easel draw to the browser's DOM with WeChat's tags, units and events. */
export class WeappBackend extends CurrentWindowBackendContext {
  // glass-easel declares only the part of the DOM that it uses.
  override document = {
    createElement: (tag: string) => this.createTag(tag) as unknown as domlikeBackend.Element,
    createTextNode: (text: string) => document.createTextNode(text) as unknown as domlikeBackend.Element,
    createDocumentFragment: () => document.createDocumentFragment() as unknown as domlikeBackend.Element,
  }

  private readonly longPress = new LongPress(dispatchLongPress)

  constructor() {
    super()
    this.onEvent((target, type, detail, options) => {
      if (type === 'tap' && this.longPress.taken) return undefined
      const event = new WeappEvent<unknown>(type, detail, options)
      WeappEvent.dispatchEvent(target, event)
      return event.getEventBubbleStatus()
    })
  }

  /** Always passive. Otherwise one `catchtouchmove` would make glass-easel prevent touchmove on the whole page. */
  override setListenerStats(element: domlikeBackend.Element, type: string, capture: boolean): void {
    if (type === 'longpress' || type === 'longtap') this.longPress.addListener(element)
    if (!RAW_EVENTS.test(type)) return
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- see PASSIVE
    super.setListenerStats(element, type, capture, PASSIVE)
  }

  private createTag(tag: string): HTMLElement {
    if (tag.startsWith('html-')) return document.createElement(tag.slice('html-'.length))
    return withInlineRpx(document.createElement(tag in BUILTINS ? `wx-${tag}` : tag))
  }
}

/** Fires `longpress` and `longtap`, its old name. */
function dispatchLongPress(target: Element, originalEvent: Event): void {
  let at: (Element & { __wxElement?: WeappElement }) | null = target
  while (at && !at.__wxElement) at = at.parentElement
  if (!at?.__wxElement) return
  const options = { originalEvent, bubbles: true, composed: true, capturePhase: true }
  for (const type of ['longpress', 'longtap']) {
    WeappEvent.dispatchEvent(at.__wxElement, new WeappEvent<unknown>(type, {}, options))
  }
}

function withInlineRpx(element: HTMLElement): HTMLElement {
  element.setAttribute = (name: string, value: string) => {
    Element.prototype.setAttribute.call(element, name, name === 'style' ? convertRpx(value) : value)
  }
  return element
}
