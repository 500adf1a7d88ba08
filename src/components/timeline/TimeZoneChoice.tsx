import { Button, View } from '@tarojs/components'
import { writeDuration } from '../../domain/time'
import { useWords } from '../../locales/useWords'
import './TimeZoneChoice.scss'

interface Props {
  /** How many minutes the phone is behind China; negative where it is ahead. */
  minutesBehind: number
  /** Whether the phone's own time is shown. */
  deviceTime: boolean
  onChoose: (deviceTime: boolean) => void
}

/** Says by which clock the times are; where the phone has another one, a tap changes to it. */
export function ZoneChoice({ minutesBehind, deviceTime, onChoose }: Props) {
  const words = useWords()
  if (minutesBehind === 0) return <View className='zone-word'>{words.track.beijingTime}</View>
  const span = writeDuration(Math.abs(minutesBehind) * 60, words.time)
  return (
    <>
      <View className='zone' aria-role='radiogroup' aria-label={words.track.zones}>
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
            {device ? words.track.deviceTime : words.track.beijingTime}
          </Button>
        ))}
      </View>
      <View className='zone-note'>
        {deviceTime ? words.track.zoneSwitched(span, minutesBehind > 0) : words.track.zoneDiffers}
      </View>
    </>
  )
}
