import { Text, View } from '@tarojs/components'
import { formatTimeAgo, formatClockAndDay, type TimeView } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './Freshness.scss'

interface Props {
  /** Whether somebody has just answered for it; false for what is kept, or could not be brought up to date. */
  confirmed: boolean
  /** True for what was kept on the device, until somebody has answered. */
  fromDevice: boolean
  checkedAtSeconds: number
  /** The carrier's newest message; null where there is none yet, or none with a time. */
  newsAtSeconds: number | null
  view: TimeView
}

/** Two different times: when WeChat was last asked, and when the carrier last had news. */
export function Freshness({ confirmed, fromDevice, checkedAtSeconds, newsAtSeconds, view }: Props) {
  const t = useTranslations()
  const checkedLabel = fromDevice ? t.track.savedOnDevice : t.track.lastChecked
  return (
    <View className='fresh'>
      <View className='fresh-clock'>
        <View className={`fresh-dot${confirmed ? '' : ' fresh-dot-hollow'}`} />
        <Moment label={checkedLabel} atSeconds={checkedAtSeconds} view={view} />
      </View>
      <View className='fresh-clock'>
        <Icon name='clock' />
        <Moment label={t.track.lastUpdate} atSeconds={newsAtSeconds} view={view} />
      </View>
    </View>
  )
}

function Moment(props: { label: string; atSeconds: number | null; view: TimeView }) {
  const { label, atSeconds, view } = props
  const t = useTranslations()
  return (
    <View className='fresh-words'>
      <View className='fresh-label'>{label}</View>
      {atSeconds === null ? (
        <Text className='fresh-ago'>{t.track.noUpdateYet}</Text>
      ) : (
        <When atSeconds={atSeconds} view={view} />
      )}
    </View>
  )
}

/** A moment that lies ahead has no "ago": its day and clock stand alone. */
function When({ atSeconds, view }: { atSeconds: number; view: TimeView }) {
  const ago = formatTimeAgo(atSeconds, view)
  const at = formatClockAndDay(atSeconds, view)
  if (ago === null) return <Text className='fresh-ago'>{at}</Text>
  return (
    <>
      <Text className='fresh-ago'>{ago}</Text>
      <Text className='fresh-at'>{at}</Text>
    </>
  )
}
