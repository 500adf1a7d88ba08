import { View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { MapStop } from '../../presenters/describeMap'
import './StopList.scss'

interface Props {
  title: string
  stops: readonly MapStop[]
  /** What holds for all of them. */
  facts: readonly string[]
}

/** The cities on a parcel's way with their times, oldest first: all that the map shows, in words. */
export function StopList({ title, stops, facts }: Props) {
  const t = useTranslations()
  return (
    <View className='card stop-list stage-transit'>
      <View className='stop-list-title' aria-role='heading'>
        {title}
      </View>
      <View aria-role='list' aria-label={title}>
        {stops.map(({ key, name, note, state }) => (
          <View
            key={key}
            className={`stop-list-item stop-list-${state}`}
            aria-role='listitem'
            aria-label={t.track.spokenNode(note === '' ? [name] : [name, note])}
          >
            <View className='stop-list-name' aria-hidden='true'>
              {name}
            </View>
            <View className='stop-list-note' aria-hidden='true'>
              {note}
            </View>
          </View>
        ))}
      </View>
      {facts.map((fact) => (
        <View key={fact} className='stop-list-fact'>
          {fact}
        </View>
      ))}
    </View>
  )
}
