import { View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './NextSteps.scss'

/** What will happen to a parcel that its carrier has not scanned yet. */
export function NextSteps() {
  const t = useTranslations()
  return (
    <View className='card next'>
      <View className='next-title' aria-role='heading'>
        {t.waiting.nextTitle}
      </View>
      <View aria-role='list'>
        {t.waiting.next.map((step) => (
          <View key={step.stage} className={`next-step stage-${step.stage}`} aria-role='listitem'>
            <View className='next-mark'>
              <Icon name={step.stage} />
            </View>
            <View className='next-words'>
              <View className='next-name'>{step.title}</View>
              <View className='next-text'>{step.text}</View>
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
