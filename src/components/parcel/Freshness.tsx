import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { formatTimeAgo, formatClockAndDay, type TimeView } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './Freshness.scss'

interface Props {
  /** True if the newest request succeeded; false for a stored copy and after a failure. */
  confirmed: boolean
  /** True while only the copy stored on this device is shown. */
  fromDevice: boolean
  /** Unix seconds. */
  checkedAtSeconds: number
  /** Unix seconds of the carrier's newest update; null if there is none with a time. */
  updatedAtSeconds: number | null
  view: TimeView
  /** How further updates reach the page, in a word or two; empty if none can come. */
  mode?: string
  /** What is new, behind the newest update. */
  children?: ReactNode
}

/** Two different times, a line each: when WeChat was last asked, and when the carrier last sent an update. */
export function Freshness(props: Props) {
  const { confirmed, fromDevice, checkedAtSeconds, updatedAtSeconds, view, mode = '', children } = props
  const t = useTranslations()
  const checkedLabel = fromDevice ? t.track.savedOnDevice : t.track.lastChecked
  return (
    <View className='freshness'>
      <View className='freshness-clock'>
        <View className={`freshness-dot${confirmed ? '' : ' freshness-dot-hollow'}`} />
        <Moment label={checkedLabel} atSeconds={checkedAtSeconds} view={view}>
          <Text className='freshness-more'>{mode}</Text>
        </Moment>
      </View>
      <View className='freshness-clock'>
        <Icon name='clock' />
        <Moment label={t.track.lastUpdate} atSeconds={updatedAtSeconds} view={view}>
          {children}
        </Moment>
      </View>
    </View>
  )
}

interface MomentProps {
  label: string
  atSeconds: number | null
  view: TimeView
  children: ReactNode
}

function Moment({ label, atSeconds, view, children }: MomentProps) {
  const t = useTranslations()
  return (
    <View className='freshness-words'>
      <Text className='freshness-label'>{label}</Text>
      {atSeconds === null ? (
        <Text className='freshness-ago'>{t.track.noUpdateYet}</Text>
      ) : (
        <When atSeconds={atSeconds} view={view} />
      )}
      {children}
    </View>
  )
}

/** A time in the future has no "ago", so only its day and clock are shown. */
function When({ atSeconds, view }: { atSeconds: number; view: TimeView }) {
  const ago = formatTimeAgo(atSeconds, view)
  const at = formatClockAndDay(atSeconds, view)
  if (ago === null) return <Text className='freshness-ago'>{at}</Text>
  return (
    <>
      <Text className='freshness-ago'>{ago}</Text>
      <Text className='freshness-at'>{at}</Text>
    </>
  )
}
