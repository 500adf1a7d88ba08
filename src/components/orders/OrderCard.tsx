import { Navigator, View } from '@tarojs/components'
import type { CollectedMark } from '../../domain/collectedMark'
import type { Order } from '../../domain/order'
import type { TimeView } from '../../domain/time'
import { trackPageLink } from '../../domain/trackPageLink'
import { goodsName } from '../../locales/naming'
import { useTranslations } from '../../locales/useTranslations'
import { describeParcels, spokenParcel, type ParcelSummary } from '../../presenters/describeParcel'
import { Picture } from '../ui/Picture'
import { ParcelLatest } from './ParcelLatest'
import { ParcelState } from './ParcelState'
import './OrderCard.scss'

interface Props {
  order: Order
  /** True for a line among ended orders, false for its own card. */
  quiet: boolean
  view: TimeView
  /** The parcels marked as collected on this phone. */
  marks: readonly CollectedMark[]
}

/** One order of the list; a tap opens its parcel. A screen reader hears it as one sentence. */
export function OrderCard({ order, quiet, view, marks }: Props) {
  const t = useTranslations()
  const { orderId, goods } = order
  const [picture] = goods
  const name = goodsName(goods, t) || t.orders.parcelOf(orderId)
  const parcels = describeParcels(order, marks, view, t)
  const [only, ...others] = parcels
  const single = others.length === 0 ? only : undefined
  const many = single ? [] : [t.orders.parcelCount(parcels.length)]
  const spoken = [name, ...many, ...parcels.flatMap((parcel) => spokenParcel(parcel, quiet, t))]
  return (
    <View aria-role='listitem'>
      <Navigator
        className={quiet ? 'order-card order-card-quiet' : 'card order-card'}
        url={`/${trackPageLink(orderId)}`}
        aria-label={t.track.spokenNode(spoken)}
      >
        <View aria-hidden='true'>
          <View className='order-card-head'>
            {picture && <Picture className='order-card-picture' url={picture.imageUrl} />}
            <View className='order-card-words'>
              <View className='order-card-goods'>{name}</View>
              {single ? (
                <ParcelState parcel={single} withDay={quiet} />
              ) : (
                <View className='order-card-parcels'>{t.orders.parcelCount(parcels.length)}</View>
              )}
            </View>
          </View>
          {single && !quiet && <ParcelLatest parcel={single} />}
          {!single && <Parcels parcels={parcels} quiet={quiet} />}
        </View>
      </Navigator>
    </View>
  )
}

function Parcels({ parcels, quiet }: { parcels: readonly ParcelSummary[]; quiet: boolean }) {
  return (
    <>
      {parcels.map((parcel) => (
        <View key={parcel.key} className='order-card-parcel'>
          <ParcelState parcel={parcel} withDay={quiet} />
          {!quiet && <ParcelLatest parcel={parcel} />}
        </View>
      ))}
    </>
  )
}
