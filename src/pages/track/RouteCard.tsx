import { View } from '@tarojs/components'
import { RouteStrip } from '../../components/route/RouteStrip'
import type { Stage } from '../../domain/actionType'
import { mapPageLink } from '../../domain/mapPageLink'
import type { WaybillLink } from '../../domain/order'
import type { ParcelRoute } from '../../domain/parcelRoute'
import { useTranslations } from '../../locales/useTranslations'
import { describeRoute } from '../../presenters/describeRoute'

interface Props {
  /** Null unless two cities are sure. */
  route: ParcelRoute | null
  stage: Stage
  /** Names the parcel for the map; null for a guest, who has no order to name. */
  link: WaybillLink | null
}

/** The route of a parcel. It comes and goes, so it has a wrapper: Taro would send all siblings again. */
export function RouteCard({ route, stage, link }: Props) {
  const t = useTranslations()
  return (
    <View>
      {route && (
        <RouteStrip route={describeRoute(route, t)} stage={stage} mapUrl={link && mapPageLink(link)} />
      )}
    </View>
  )
}
