import { View } from '@tarojs/components'
import { useWords } from '../../locales/useWords'
import './CauseBox.scss'

interface Props {
  /** In the carrier's own words. */
  cause: string
}

/** Why a parcel is late, or was not delivered: what the carrier says about it. */
export function CauseBox({ cause }: Props) {
  const words = useWords()
  return (
    <View className='cause'>
      <View className='cause-label'>{words.act.cause}</View>
      <View className='cause-text'>{cause}</View>
    </View>
  )
}
