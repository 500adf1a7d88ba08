import { Button, View } from '@tarojs/components'
import { formatDuration } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import './TimeZoneChoice.scss'

interface Props {
  /** How many minutes the phone is behind China; negative where it is ahead. */
  minutesBehind: number
  /** Whether the phone's own time is shown. */
  deviceTime: boolean
  onChoose: (deviceTime: boolean) => void
}

/** Says by which clock the times are; where the phone has another one, a tap changes to it. */
export function TimeZoneChoice({ minutesBehind, deviceTime, onChoose }: Props) {
  const t = useTranslations()
  if (minutesBehind === 0) return <View className='zone-word'>{t.track.beijingTime}</View>
  const span = formatDuration(Math.abs(minutesBehind) * 60, t.time)
  return (
    <>
      <View className='zone' aria-role='radiogroup' aria-label={t.track.zones}>
        {[false, true].map((device) => (
          <Button
            key={String(device)}
            className={`zone-choice${device === deviceTime ? ' zone-chosen' : ''}`}
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
      <View className='zone-note'>
        {deviceTime ? t.track.zoneSwitched(span, minutesBehind > 0) : t.track.zoneDiffers}
      </View>
    </>
  )
}
