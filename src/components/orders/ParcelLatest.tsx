import { Button, Text, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { ParcelSummary } from '../../presenters/describeParcel'
import { formatPickupCode } from '../../presenters/formatPickupCode'
import { Icon } from '../ui/Icon'
import './ParcelLatest.scss'

interface Props {
  parcel: ParcelSummary
  onCopyCode: (code: string) => void
}

/**
 * The newest update of a parcel: its pickup codes, when and where it was, the carrier's message, and its progress. All but
 * the buttons is hidden from screen readers, because the card's sentence says it.
 */
export function ParcelLatest({ parcel, onCopyCode }: Props) {
  const { stage, pickupCodes, when, place, message, steps } = parcel
  return (
    <View className={`stage-${stage}`}>
      {pickupCodes.map((code) => (
        <PickupCode key={code} code={code} onCopy={onCopyCode} />
      ))}
      <View className='parcel-latest' aria-hidden='true'>
        {when !== null && <Text className='parcel-latest-when'>{when}</Text>}
        {place !== null && <Text className='parcel-latest-place'>{place}</Text>}
        <Text>{message}</Text>
      </View>
      {steps !== null && <View className={`parcel-latest-steps parcel-latest-steps-${steps}`} />}
    </View>
  )
}

function PickupCode({ code, onCopy }: { code: string; onCopy: (code: string) => void }) {
  const t = useTranslations()
  return (
    <View className='parcel-latest-code'>
      <View className='parcel-latest-code-words' aria-hidden='true'>
        <View className='parcel-latest-code-name'>{t.orders.pickupCode}</View>
        <Text className='parcel-latest-code-text' userSelect>
          {formatPickupCode(code)}
        </Text>
      </View>
      <Button
        className='icon-button parcel-latest-copy'
        aria-label={t.contact.copyCode(code)}
        onClick={() => {
          onCopy(code)
        }}
      >
        <Icon name='copy' />
      </Button>
    </View>
  )
}
