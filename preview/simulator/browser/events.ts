import type { Element as GlassEaselElement, ShadowedEvent } from 'glass-easel'

type Callback = (...values: unknown[]) => unknown

/** Makes every function of a Page() or Component() receive events in WeChat's format. */
export function withPlainEvents(definition: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definition).map(([name, value]) => {
      if (typeof value === 'function') return [name, withPlainEvent(value as Callback)]
      if (name === 'methods') return [name, withPlainEvents(value as Record<string, unknown>)]
      return [name, value]
    }),
  )
}

function withPlainEvent(callback: Callback): Callback {
  return function (this: unknown, first: unknown, ...rest: unknown[]) {
    return callback.call(this, isEvent(first) ? plainEvent(first) : first, ...rest)
  }
}

function isEvent(value: unknown): value is ShadowedEvent<unknown> {
  return typeof value === 'object' && value !== null && 'getOriginalEvent' in value
}

/** An event without methods, as in WeChat. Taro copies all members over its own event and would lose its stopPropagation. */
function plainEvent(event: ShadowedEvent<unknown>): Record<string, unknown> {
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail,
    mark: event.mark ?? {},
    target: plainTarget(event.target),
    currentTarget: plainTarget(event.currentTarget),
    ...touchesOf(event.getOriginalEvent()),
  }
}

function plainTarget({ id, dataset }: GlassEaselElement): Record<string, unknown> {
  return { id, dataset: { ...dataset } }
}

function touchesOf(original: unknown): Record<string, unknown> {
  if (original instanceof TouchEvent) {
    return {
      touches: [...original.touches].map(point),
      changedTouches: [...original.changedTouches].map(point),
    }
  }
  if (original instanceof MouseEvent) {
    return { touches: [], changedTouches: [point({ identifier: 0, ...at(original) })] }
  }
  return {}
}

const at = ({ pageX, pageY, clientX, clientY }: MouseEvent) => ({ pageX, pageY, clientX, clientY })

type Point = Pick<Touch, 'identifier' | 'pageX' | 'pageY' | 'clientX' | 'clientY'>

function point({ identifier, pageX, pageY, clientX, clientY }: Point): Point & { force: number } {
  return { identifier, pageX, pageY, clientX, clientY, force: 1 }
}
