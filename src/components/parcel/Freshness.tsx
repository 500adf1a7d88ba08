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
  /** Whose clock the times are by; null if the phone's is China's. */
  clock: string | null
  /** What is new, behind the newest update. */
  children?: ReactNode
}

/** Two different times, a line each: when WeChat was last asked, and when the carrier last sent an update. */
export function Freshness(props: Props) {
  const { confirmed, fromDevice, checkedAtSeconds, updatedAtSeconds, mode = '', children, ...times } = props
  const t = useTranslations()
  const checkedLabel = fromDevice ? t.track.savedOnDevice : t.track.lastChecked
  return (
    <View className='freshness'>
      <View className='freshness-clock'>
        <View className={`freshness-dot${confirmed ? '' : ' freshness-dot-hollow'}`} />
        <Moment {...times} label={checkedLabel} atSeconds={checkedAtSeconds}>
          <Text className='freshness-more'>{mode}</Text>
        </Moment>
      </View>
      <View className='freshness-clock'>
        <Icon name='clock' />
        <Moment {...times} label={t.track.lastUpdate} atSeconds={updatedAtSeconds}>
          {children}
        </Moment>
      </View>
    </View>
  )
}

interface MomentProps extends Pick<Props, 'view' | 'clock'> {
  label: string
  atSeconds: number | null
  children: ReactNode
}

function Moment({ label, atSeconds, view, clock, children }: MomentProps) {
  const t = useTranslations()
  return (
    <View className='freshness-words'>
      <Text className='freshness-label'>{clock === null ? label : `${label} · ${clock}`}</Text>
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
