import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Stage } from '../../domain/actionType'
import type { IconName } from '../../presenters/icons'
import { Icon } from './Icon'
import './StatusCard.scss'

interface Props {
  stage: Stage
  icon: IconName
  title: string
  text: string
  /** Buttons. */
  children?: ReactNode
}

/** Fills a screen that has nothing else to show: what happened, and what the customer can do. */
export function StatusCard({ stage, icon, title, text, children }: Props) {
  return (
    <View className={`card status-card stage-${stage}`}>
      <View className='chip status-card-chip'>
        <Icon name={icon} />
      </View>
      <View className='status-card-title' aria-role='heading'>
        {title}
      </View>
      <View className='status-card-text'>{text}</View>
      {children}
    </View>
  )
}
