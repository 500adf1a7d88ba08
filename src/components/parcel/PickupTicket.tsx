import { Button, View } from '@tarojs/components'
import type { CollectionPoint } from '../../domain/message/collectionPoint'
import { useTranslations } from '../../locales/useTranslations'
import type { IconName } from '../../presenters/icons'
import { Icon } from '../ui/Icon'
import './PickupTicket.scss'

interface Props {
  codes: readonly string[]
  /** Where the parcel waits and for how long; null if the carrier does not say. */
  collection: CollectionPoint | null
  onCopyCode: (code: string) => void
}

/** The pickup code in type large enough to read out at a counter, the place and the deadline. */
export function PickupTicket({ codes, collection, onCopyCode }: Props) {
  const t = useTranslations()
  const { place = null, withinHours = null } = collection ?? {}
  return (
    <>
      {codes.map((code) => (
        <View key={code} className='pickup-ticket'>
          <View className='pickup-ticket-words'>
            <View className='pickup-ticket-label'>{t.action.pickupCode}</View>
            <View className='pickup-ticket-code' aria-label={code}>
              {groupDigits(code)}
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
    <View className='pickup-ticket-fact'>
      <Icon name={icon} />
      <View className='pickup-ticket-fact-words'>{text}</View>
    </View>
  )
}

/** "62307481" is easier to key in as "6230 7481"; any other code stays as the carrier wrote it. */
function groupDigits(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1 $2')
}
