import type { Behaviour, Host } from './host'

const DEFAULT_THRESHOLD = 50

export const scrollView: Behaviour = {
  listen(host) {
    const { element, properties, fire } = host
    let wasAtEnd = false
    let wasAtStart = true
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element
      fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
      const direction = properties.scrollY === true ? ['top', 'bottom'] : ['left', 'right']
      const atStart = distanceToStart(host) < threshold(properties.upperThreshold)
      const atEnd = distanceToEnd(host) < threshold(properties.lowerThreshold)
      if (atStart && !wasAtStart) fire('scrolltoupper', { direction: direction[0] })
      if (atEnd && !wasAtEnd) fire('scrolltolower', { direction: direction[1] })
      wasAtStart = atStart
      wasAtEnd = atEnd
    })
  },
  show({ element, properties }) {
    element.style.overflowX = properties.scrollX === true ? 'auto' : 'hidden'
    element.style.overflowY = properties.scrollY === true ? 'auto' : 'hidden'
    if (typeof properties.scrollTop === 'number') element.scrollTop = properties.scrollTop
    if (typeof properties.scrollLeft === 'number') element.scrollLeft = properties.scrollLeft
  },
}

function distanceToStart({ element, properties }: Host): number {
  return properties.scrollY === true ? element.scrollTop : element.scrollLeft
}

function distanceToEnd({ element, properties }: Host): number {
  return properties.scrollY === true
    ? element.scrollHeight - element.clientHeight - element.scrollTop
    : element.scrollWidth - element.clientWidth - element.scrollLeft
}

function threshold(asked: unknown): number {
  return Number(asked) || DEFAULT_THRESHOLD
}
