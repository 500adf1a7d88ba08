import { Button, View } from '@tarojs/components'
import type { Collection } from '../../domain/message/collection'
import { useTranslations } from '../../locales/useTranslations'
import { Icon, type IconName } from '../ui/Icon'
import './PickupTicket.scss'

interface Props {
  codes: readonly string[]
  /** Where it waits and for how long; null where the carrier does not say. */
  collection: Collection | null
  onCopyCode: (code: string) => void
}

/** All it takes to collect a parcel: its code, large enough to read out at a counter, the place, and the time left. */
export function PickupTicket({ codes, collection, onCopyCode }: Props) {
  const t = useTranslations()
  const { place = null, withinHours = null } = collection ?? {}
  return (
    <>
      {codes.map((code) => (
        <View key={code} className='ticket'>
          <View className='ticket-words'>
            <View className='ticket-label'>{t.action.pickupCode}</View>
            <View className='ticket-code' aria-label={code}>
              {inGroups(code)}
            </View>
          </View>
          <Button
            className='icon-button'
            aria-label={t.contact.copyCode(code)}
            onClick={() => {
              onCopyCode(code)
            }}
          >
            <Icon name='copy' />
          </Button>
        </View>
      ))}
      {place !== null && <Fact icon='pin' text={place} />}
      {withinHours !== null && <Fact icon='clock' text={t.action.collectWithin(withinHours)} />}
    </>
  )
}

function Fact({ icon, text }: { icon: IconName; text: string }) {
  return (
    <View className='ticket-fact'>
      <Icon name={icon} />
      <View className='ticket-fact-words'>{text}</View>
    </View>
  )
}

/** "62307481" is easier to key in as "6230 7481"; a code of any other make stays as the carrier wrote it. */
function inGroups(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1 $2')
}
