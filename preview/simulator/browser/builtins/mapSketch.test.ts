import { sketchMap } from './mapSketch'

const size = { width: 300, height: 200 }
const baoshan = { latitude: 25.1, longitude: 99.2 }
const shenzhen = { latitude: 22.5, longitude: 114.1 }
const includePoints = [
  { latitude: 20, longitude: 96 },
  { latitude: 28, longitude: 117 },
]

it('places the east on the right and the north above, inside of the points to include', () => {
  const { dots } = sketchMap({ markers: [baoshan, shenzhen], includePoints }, size)
  const [west, east] = dots
  expect(west?.x).toBeGreaterThan(0)
  expect(east?.x).toBeGreaterThan(west?.x ?? Infinity)
  expect(east?.x).toBeLessThan(size.width)
  expect(west?.y).toBeLessThan(east?.y ?? 0)
})

it('draws lines in their colour and width, and dashes one that is dotted', () => {
  const points = [baoshan, shenzhen]
  const polyline = [
    { points, color: '#1964da', width: 4 },
    { points, color: '#59626f', width: 3, dottedLine: true },
  ]
  const { lines } = sketchMap({ polyline, includePoints }, size)
  expect(lines).toMatchObject([
    { color: '#1964da', width: 4, dashed: false },
    { color: '#59626f', width: 3, dashed: true },
  ])
  expect(lines[0]?.points).toMatch(/^[\d.]+,[\d.]+ [\d.]+,[\d.]+$/)
})

it('shows the lines of a callout that is always open', () => {
  const callout = { content: '深圳\n09:12', display: 'ALWAYS' }
  const { dots } = sketchMap({ markers: [{ ...shenzhen, callout }, baoshan], includePoints }, size)
  expect(dots).toMatchObject([
    { words: ['深圳', '09:12'], open: true },
    { words: [''], open: false },
  ])
})

it('names the degrees of a grid of at most six lines each way', () => {
  const { meridians, parallels } = sketchMap({ includePoints }, size)
  expect(meridians.map(({ label }) => label)).toEqual(['100°E', '105°E', '110°E', '115°E'])
  expect(parallels.length).toBeLessThanOrEqual(6)
  const west = { latitude: -20, longitude: -60 }
  const south = { latitude: -22, longitude: -62 }
  expect(sketchMap({ includePoints: [west, south] }, size).parallels.at(0)?.label).toMatch(/°S$/)
})

it.each([
  ['nothing', {}],
  ['one point', { markers: [baoshan] }],
  ['twice the same point', { includePoints: [baoshan, baoshan], markers: [baoshan] }],
  ['what is no list', { markers: 5, polyline: 'x', includePoints: {} }],
  ['entries of another shape', { markers: [null, 5, { latitude: 'x' }], polyline: [{ points: [null] }, {}] }],
])('draws %s without a number that is none', (_what, properties) => {
  expect(JSON.stringify(sketchMap(properties, size))).not.toMatch(/NaN|Infinity|null/)
})
