import { View } from '@tarojs/components'
import { RouteMap } from '../../components/route/RouteMap'
import { StopList } from '../../components/route/StopList'
import { FailureCard } from '../../components/ui/FailureCard'
import { StatusCard } from '../../components/ui/StatusCard'
import type { WaybillLink } from '../../domain/order'
import { useNow } from '../../hooks/useNow'
import type { TrackedScreen } from '../../hooks/useParcelScreen'
import { useRouteScreen } from '../../hooks/useRouteScreen'
import { useTimeView } from '../../hooks/useTimeView'
import { useTranslations } from '../../locales/useTranslations'
import { describeMap } from '../../presenters/describeMap'
import { describeRoute } from '../../presenters/describeRoute'
import { OutdatedNotice } from '../track/OutdatedNotice'

/** The route of one waybill: loading, failed, none or drawn. */
export function MapScreen({ link }: { link: WaybillLink }) {
  const t = useTranslations()
  const nowSeconds = useNow()
  const { screen, retry } = useRouteScreen(link, nowSeconds)
  switch (screen.status) {
    case 'loading':
      return <View className='bone card route-map' aria-role='status' aria-label={t.track.loading} />
    case 'failed':
      return <FailureCard reason={screen.reason} onRetry={retry} />
    case 'empty':
    case 'ready':
      return <DrawnRoute screen={screen} nowSeconds={nowSeconds} />
  }
}

function DrawnRoute({ screen, nowSeconds }: { screen: TrackedScreen; nowSeconds: number }) {
  const t = useTranslations()
  const { mapPage: texts } = t
  const { view, clock } = useTimeView(nowSeconds)
  const route = screen.status === 'ready' ? screen.route : null
  if (!route)
    return <StatusCard stage='other' icon='pin' title={texts.noRouteTitle} text={texts.noRouteText} />
  const map = describeMap(route, view, t)
  const clockShown = clock === null ? [] : [t.track.clockShown(clock)]
  const older = map.olderStops === 0 ? [] : [texts.olderStops(map.olderStops)]
  const facts = [describeRoute(route, t).facts, texts.straight, ...older, ...clockShown]
  return (
    <>
      <OutdatedNotice refreshFailed={screen.refreshFailed} waybill={screen.waybill} view={view} />
      <RouteMap map={map} />
      <StopList title={texts.stops} stops={map.stops} facts={facts} />
    </>
  )
}
