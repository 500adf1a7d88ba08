import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Stage } from '../../domain/actionType'
import { Icon, type IconName } from './Icon'
import './StatusCard.scss'

interface Props {
  stage: Stage
  icon: IconName
  title: string
  text: string
  /** What can be done about it. */
  children?: ReactNode
}

/** Fills a screen that has nothing else to show: what is the matter, and what to do now. */
export function StatusCard({ stage, icon, title, text, children }: Props) {
  return (
    <View className={`card status stage-${stage}`}>
      <View className='chip status-chip'>
        <Icon name={icon} />
      </View>
      <View className='status-title' aria-role='heading'>
        {title}
      </View>
      <View className='status-text'>{text}</View>
      {children}
    </View>
  )
}
