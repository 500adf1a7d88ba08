import { Map, View } from '@tarojs/components'
import { PAGE_PATHS } from '../../domain/pagePaths'
import type { RouteMapView } from '../../presenters/describeMap'
import './RouteMap.scss'

// The map of WeChat has no dark look without a key of the shop's, so its lines have the colours of the light look.
const DONE = { color: '#1964da', width: 4 }
const LEFT = { color: '#59626f', width: 3, dottedLine: true }
const CALLOUT = {
  color: '#15181d',
  bgColor: '#ffffff',
  borderColor: '#7c8591',
  borderWidth: 1,
  borderRadius: 8,
  fontSize: 12,
  padding: 5,
  anchorX: 0,
  anchorY: 0,
  textAlign: 'center',
} as const

/** config/index.ts copies the picture beside the page. */
const STOP_ICON = `/${PAGE_PATHS.map.replace(/index$/, 'stop.png')}`

/** WeChat's map with the cities and lines of a route. A screen reader is told where the way is written. */
export function RouteMap({ map }: { map: RouteMapView }) {
  const [southWest, northEast] = map.corners
  const markers = map.markers.map(({ name, note, open, latitude, longitude }, id) => ({
    id,
    latitude,
    longitude,
    iconPath: STOP_ICON,
    width: 16,
    height: 16,
    anchor: { x: 0.5, y: 0.5 },
    callout: {
      ...CALLOUT,
      content: note === '' ? name : `${name}\n${note}`,
      display: open ? ('ALWAYS' as const) : ('BYCLICK' as const),
    },
  }))
  const polyline = [
    { ...DONE, points: [...map.done] },
    { ...LEFT, points: [...map.left] },
  ].filter(({ points }) => points.length > 1)
  return (
    <View className='card' aria-role='img' aria-label={map.spoken}>
      {/* @ts-expect-error -- Taro's types demand onError, which only its web version has. */}
      <Map
        className='route-map'
        latitude={(southWest.latitude + northEast.latitude) / 2}
        longitude={(southWest.longitude + northEast.longitude) / 2}
        markers={markers}
        polyline={polyline}
        includePoints={[southWest, northEast]}
      />
    </View>
  )
}
