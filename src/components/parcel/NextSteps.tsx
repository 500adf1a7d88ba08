import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './NextSteps.scss'

const STAGES = ['collect', 'transit', 'deliver'] as const

/** What will happen to a parcel that the carrier has not scanned yet. */
export function NextSteps({ children }: { children?: ReactNode }) {
  const t = useTranslations()
  return (
    <View className='card next-steps'>
      <View className='next-steps-title' aria-role='heading'>
        {t.waiting.nextTitle}
      </View>
      <View aria-role='list'>
        {STAGES.map((stage) => (
          <View key={stage} className={`next-steps-item stage-${stage}`} aria-role='listitem'>
            <View className='next-steps-mark'>
              <Icon name={stage} />
            </View>
            <View className='next-steps-words'>
              <View className='next-steps-name'>{t.waiting.next[stage].title}</View>
              <View className='next-steps-text'>{t.waiting.next[stage].text}</View>
            </View>
          </View>
        ))}
      </View>
      {children}
    </View>
  )
}
