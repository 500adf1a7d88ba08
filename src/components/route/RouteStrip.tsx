import { Navigator, View } from '@tarojs/components'
import type { Stage } from '../../domain/actionType'
import { useTranslations } from '../../locales/useTranslations'
import type { RouteSummary } from '../../presenters/describeRoute'
import './RouteStrip.scss'

interface Props {
  route: RouteSummary
  /** The colour of the parcel's place. */
  stage: Stage
  /** The page with the map; null for a guest, whose link names no order. */
  mapUrl: string | null
}

/** The cities on a parcel's way in one or two lines, and where it is. A screen reader hears it as one sentence. */
export function RouteStrip({ route, stage, mapUrl }: Props) {
  const t = useTranslations()
  const look = { className: `card route-strip stage-${stage}` }
  if (mapUrl === null) {
    return (
      <View {...look} aria-role='img' aria-label={route.spoken}>
        <Cities route={route} />
      </View>
    )
  }
  const { openMap } = t.route
  return (
    <Navigator {...look} url={mapUrl} aria-label={t.track.spokenNode([route.spoken, openMap])}>
      <Cities route={route} openMap={openMap} />
    </Navigator>
  )
}

function Cities({ route: { steps, facts }, openMap }: { route: RouteSummary; openMap?: string }) {
  return (
    <View aria-hidden='true'>
      <View className='route-strip-cities'>
        {steps.map(({ key, name, state, afterGap }) => (
          <View
            key={key}
            className={`route-strip-city route-strip-${state}${afterGap ? ' route-strip-gap' : ''}`}
          >
            {name}
          </View>
        ))}
      </View>
      <View className='route-strip-foot'>
        <View className='route-strip-facts'>{facts}</View>
        {openMap && <View className='route-strip-open'>{openMap}</View>}
      </View>
    </View>
  )
}
