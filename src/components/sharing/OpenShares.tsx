import { Button, View } from '@tarojs/components'
import type { OpenShare } from '../../domain/sharing'
import { formatClockAndDay, type TimeView } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import './OpenShares.scss'

interface Props {
  shares: readonly OpenShare[]
  busy: boolean
  view: TimeView
  onEnd: (id: string) => void
}

/** The links that still open the parcel, each with a button that ends it. */
export function OpenShares({ shares, busy, view, onEnd }: Props) {
  const t = useTranslations().sharePage
  return (
    <View className='open-shares'>
      <View className='open-shares-title' aria-role='heading'>
        {t.openLinks}
      </View>
      <View className='card' aria-role='list' aria-label={t.openLinks}>
        {shares.map(({ id, createdAtSeconds, expiresAtSeconds, uses }) => {
          const created = formatClockAndDay(createdAtSeconds, view)
          return (
            <View key={id} className='open-shares-item' aria-role='listitem'>
              <View className='open-shares-words'>
                <View>{t.createdAt(created)}</View>
                <View className='open-shares-detail'>
                  {t.usesUntil(uses, formatClockAndDay(expiresAtSeconds, view))}
                </View>
              </View>
              <Button
                className='pill'
                disabled={busy}
                aria-label={t.endOf(created)}
                onClick={() => {
                  onEnd(id)
                }}
              >
                {t.end}
              </Button>
            </View>
          )
        })}
      </View>
    </View>
  )
}
