/** What a sketch of WeChat's `map` shows: plain lines and dots on a grid of degrees, without a map below them. */
export interface Sketch {
  /** Where each whole degree lies, CSS pixels; `label` is such as 110°E. */
  meridians: readonly { x: number; label: string }[]
  parallels: readonly { y: number; label: string }[]
  lines: readonly { points: string; color: string; width: number; dashed: boolean }[]
  dots: readonly { x: number; y: number; words: readonly string[]; open: boolean }[]
}

export interface Size {
  width: number
  height: number
}

interface Point {
  latitude: number
  longitude: number
}

/** Lays the properties of a `map` out on a plane of this size. Entries of another shape are left out, as WeChat does. */
export function sketchMap(properties: Readonly<Record<string, unknown>>, { width, height }: Size): Sketch {
  const markers = listOf(properties.markers).filter(isPoint)
  const lines = listOf(properties.polyline).map((line) => ({
    line,
    points: listOf(line.points).filter(isPoint),
  }))
  const shown = listOf(properties.includePoints).filter(isPoint)
  const all = shown.length > 0 ? shown : [...markers, ...lines.flatMap(({ points }) => points)]
  const place = createProjection(all, { width, height })
  return {
    ...place.grid,
    lines: lines.map(({ points, line }) => ({
      points: points.map((point) => `${place.x(point.longitude)},${place.y(point.latitude)}`).join(' '),
      color: toText(line.color, '#000000'),
      width: Number(line.width) || 1,
      dashed: line.dottedLine === true,
    })),
    dots: markers.map((marker) => {
      const callout = (marker.callout ?? {}) as Record<string, unknown>
      return {
        x: place.x(marker.longitude),
        y: place.y(marker.latitude),
        words: toText(callout.content, '').split('\n'),
        open: callout.display === 'ALWAYS',
      }
    }),
  }
}

type Entry = Record<string, unknown>

function listOf(value: unknown): Entry[] {
  if (!Array.isArray(value)) return []
  return value.filter((entry): entry is Entry => typeof entry === 'object' && entry !== null)
}

function isPoint(entry: Entry): entry is Entry & Point {
  return Number.isFinite(entry.latitude) && Number.isFinite(entry.longitude)
}

function toText(value: unknown, other: string): string {
  return typeof value === 'string' ? value : other
}

/** Fits the points into the plane. A degree of longitude is shorter than one of latitude, by the cosine. */
function createProjection(points: readonly Point[], { width, height }: Size) {
  const latitudes = points.map(({ latitude }) => latitude)
  const longitudes = points.map(({ longitude }) => longitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const middle = { latitude: (south + north) / 2 || 0, longitude: (west + east) / 2 || 0 }
  const shrink = Math.cos((middle.latitude * Math.PI) / 180)
  const scale = Math.min(width / ((east - west) * shrink), height / (north - south))
  const pixels = Number.isFinite(scale) && scale > 0 ? scale : 1
  const x = (longitude: number) => round(width / 2 + (longitude - middle.longitude) * shrink * pixels)
  const y = (latitude: number) => round(height / 2 - (latitude - middle.latitude) * pixels)
  const across = degrees(middle.longitude, width / shrink / pixels)
  const down = degrees(middle.latitude, height / pixels)
  return {
    x,
    y,
    grid: {
      meridians: across.map((at) => ({ x: x(at), label: `${Math.abs(at)}°${at < 0 ? 'W' : 'E'}` })),
      parallels: down.map((at) => ({ y: y(at), label: `${Math.abs(at)}°${at < 0 ? 'S' : 'N'}` })),
    },
  }
}

/** The degrees between which the grid has at most five lines. */
const STEPS = [1, 2, 5, 10, 20, 45]

function degrees(middle: number, span: number): number[] {
  const step = STEPS.find((each) => span / each <= 5) ?? 90
  const first = Math.ceil((middle - span / 2) / step)
  const last = Math.floor((middle + span / 2) / step)
  if (!(last - first <= 5)) return []
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step)
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
