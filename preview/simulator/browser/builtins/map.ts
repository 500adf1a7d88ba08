import type { Behaviour, Host } from './host'
import { sketchMap, type Sketch } from './mapSketch'

const NOTE = '预览只画示意图，不含地图 · sketch, no map tiles'
const LINE_HEIGHT = 15

/** A stand-in for WeChat's map: stops and lines on a grid of degrees. A tap on a stop shows or hides its words. */
export const map: Behaviour = {
  listen(host) {
    new ResizeObserver(() => {
      draw(host)
    }).observe(host.element)
  },
  show: draw,
}

function draw({ element, properties }: Host): void {
  const plane = element.querySelector('div')
  const { clientWidth: width, clientHeight: height } = element
  if (!plane || width === 0 || height === 0) return
  const sketch = sketchMap(properties, { width, height })
  const picture = svg('svg', { width, height, 'aria-hidden': 'true' })
  picture.append(...grid(sketch, width, height), ...sketch.lines.map(line), ...sketch.dots.map(stop))
  picture.append(text(NOTE, { x: width / 2, y: height - 6, class: 'map-note' }))
  plane.replaceChildren(picture)
}

function grid({ meridians, parallels }: Sketch, width: number, height: number): SVGElement[] {
  return [
    ...meridians.flatMap(({ x, label }) => [
      svg('line', { x1: x, y1: 0, x2: x, y2: height, class: 'map-grid' }),
      text(label, { x: x + 3, y: 11, class: 'map-degree' }),
    ]),
    ...parallels.flatMap(({ y, label }) => [
      svg('line', { x1: 0, y1: y, x2: width, y2: y, class: 'map-grid' }),
      text(label, { x: 3, y: y - 3, class: 'map-degree' }),
    ]),
  ]
}

function line({ points, color, width, dashed }: Sketch['lines'][number]): SVGElement {
  const dashes = dashed ? { 'stroke-dasharray': `${width * 2}` } : {}
  return svg('polyline', { points, fill: 'none', stroke: color, 'stroke-width': width, ...dashes })
}

function stop({ x, y, words, open }: Sketch['dots'][number]): SVGElement {
  const group = svg('g', { class: open ? 'map-stop map-open' : 'map-stop' })
  const lines = words.map((each, index) =>
    text(each, { x, y: y - 14 - (words.length - 1 - index) * LINE_HEIGHT, class: 'map-words' }),
  )
  group.append(svg('circle', { cx: x, cy: y, r: 6 }), ...lines)
  group.addEventListener('click', () => {
    group.classList.toggle('map-open')
  })
  return group
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = svg('text', attributes)
  element.textContent = content
  return element
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}
