import { Button, View } from '@tarojs/components'
import type { Collection } from '../../domain/collection'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './PickupTicket.scss'

interface Props {
  collection: Collection
  /** True if the customer has marked it as collected: only the way back remains. */
  collected: boolean
  onCopyCode: (code: string) => void
  /** Without it nothing can be marked. */
  onToggleCollected?: (() => void) | undefined
}

/** The pickup codes in type large enough to read out at a counter, the place, and "I have it". */
export function PickupTicket({ collection, collected, onCopyCode, onToggleCollected }: Props) {
  const t = useTranslations()
  return (
    <>
      {!collected && <Details collection={collection} onCopyCode={onCopyCode} />}
      {onToggleCollected && (
        <Button className='pill pickup-ticket-collected' onClick={onToggleCollected}>
          {collected ? t.action.notCollected : t.action.collected}
        </Button>
      )}
    </>
  )
}

function Details({ collection, onCopyCode }: Pick<Props, 'collection' | 'onCopyCode'>) {
  const { codes, place } = collection
  return (
    <>
      {codes.map((code) => (
        <Code key={code} code={code} onCopy={onCopyCode} />
      ))}
      {place !== null && <Place name={place} />}
    </>
  )
}

function Code({ code, onCopy }: { code: string; onCopy: (code: string) => void }) {
  const t = useTranslations()
  return (
    <View className='pickup-ticket'>
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
          onCopy(code)
        }}
      >
        <Icon name='copy' />
      </Button>
    </View>
  )
}

function Place({ name }: { name: string }) {
  return (
    <View className='pickup-ticket-fact'>
      <Icon name='pin' />
      <View className='pickup-ticket-fact-words'>{name}</View>
    </View>
  )
}

/** "62307481" is easier to key in as "6230 7481"; any other code stays as the carrier wrote it. */
function groupDigits(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1 $2')
}
