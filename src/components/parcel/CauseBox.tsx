import { View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import './CauseBox.scss'

interface Props {
  /** In the carrier's own words. */
  cause: string
}

/** Why a parcel is late, or was not delivered: what the carrier says about it. */
export function CauseBox({ cause }: Props) {
  const t = useTranslations()
  return (
    <View className='cause'>
      <View className='cause-label'>{t.action.cause}</View>
      <View className='cause-text'>{cause}</View>
    </View>
  )
}
