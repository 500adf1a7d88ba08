import { Navigator, View } from '@tarojs/components'
import type { CollectedMark } from '../../domain/collectedMark'
import type { Atlas } from '../../domain/loadAtlas'
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
  /** Names the city that a parcel is in. */
  atlas: Atlas | null
  onCopyCode: (code: string) => void
}

/**
 * One order of the list; a tap opens its parcel. The link lies over the card and under the buttons, which could not stand
 * inside it. A screen reader hears it as one sentence.
 */
export function OrderCard({ order, quiet, view, marks, atlas, onCopyCode }: Props) {
  const t = useTranslations()
  const { orderId, goods } = order
  const [picture] = goods
  const name = goodsName(goods, t) || t.orders.parcelOf(orderId)
  const parcels = describeParcels(order, marks, view, t, atlas)
  const [only, ...others] = parcels
  const single = others.length === 0 ? only : undefined
  const many = single ? [] : [t.orders.parcelCount(parcels.length)]
  const spoken = [name, ...many, ...parcels.flatMap((parcel) => spokenParcel(parcel, quiet, t))]
  return (
    <View className={quiet ? 'order-card order-card-quiet' : 'card order-card'} aria-role='listitem'>
      <Navigator
        className='order-card-link'
        url={`/${trackPageLink(orderId)}`}
        aria-label={t.track.spokenNode(spoken)}
      />
      <View className='order-card-head' aria-hidden='true'>
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
      {single && !quiet && <ParcelLatest parcel={single} onCopyCode={onCopyCode} />}
      {!single && <Parcels parcels={parcels} quiet={quiet} onCopyCode={onCopyCode} />}
    </View>
  )
}

function Parcels({
  parcels,
  quiet,
  onCopyCode,
}: Pick<Props, 'quiet' | 'onCopyCode'> & { parcels: readonly ParcelSummary[] }) {
  return (
    <>
      {parcels.map((parcel) => (
        <View key={parcel.key} className='order-card-parcel'>
          <View aria-hidden='true'>
            <ParcelState parcel={parcel} withDay={quiet} />
          </View>
          {!quiet && <ParcelLatest parcel={parcel} onCopyCode={onCopyCode} />}
        </View>
      ))}
    </>
  )
}
