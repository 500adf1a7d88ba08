import { Button, View } from '@tarojs/components'
import { formatDuration } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import './TimeZoneChoice.scss'

interface Props {
  /** By how many minutes the phone's clock is behind China's; negative if it is ahead. */
  minutesBehind: number
  /** True if times are shown by the phone's clock. */
  deviceTime: boolean
  onChoose: (deviceTime: boolean) => void
}

/** Lets the customer switch between China's clock and the phone's; nothing if both show the same. */
export function TimeZoneChoice({ minutesBehind, deviceTime, onChoose }: Props) {
  const t = useTranslations()
  if (minutesBehind === 0) return null
  const span = formatDuration(Math.abs(minutesBehind) * 60, t.time)
  return (
    <View className='card time-zone-choice'>
      <View className='time-zone' aria-role='radiogroup' aria-label={t.track.timeZoneChoice}>
        {[false, true].map((device) => (
          <Button
            key={String(device)}
            className={`time-zone-option${device === deviceTime ? ' time-zone-chosen' : ''}`}
            aria-role='radio'
            aria-checked={device === deviceTime ? 'true' : 'false'}
            onClick={() => {
              onChoose(device)
            }}
          >
            {device ? t.track.deviceTime : t.track.beijingTime}
          </Button>
        ))}
      </View>
      <View className='time-zone-note'>
        {deviceTime ? t.track.zoneSwitched(span, minutesBehind > 0) : t.track.zoneDiffers}
      </View>
    </View>
  )
}
