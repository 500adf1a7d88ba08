import { Button } from '@tarojs/components'
import type { TrackedWaybill } from '../../domain/order'
import { sharePageLink } from '../../domain/sharing'
import { usePageFoot } from '../../hooks/usePageFoot'
import { useTranslations } from '../../locales/useTranslations'
import { openPage } from '../../platform/navigation'
import './ShareEntry.scss'

interface Props {
  waybill: TrackedWaybill
  /** How many nodes are above it. */
  nodes: number
}

/** Leads to the page on which the owner shares this parcel. */
export function ShareEntry({ waybill, nodes }: Props) {
  const t = useTranslations()
  if (!usePageFoot(nodes)) return null
  return (
    <Button
      className='share-entry'
      onClick={() => {
        openPage(sharePageLink(waybill.orderId, waybill))
      }}
    >
      {t.sharing.title}
    </Button>
  )
}
