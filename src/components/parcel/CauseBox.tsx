import { View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import './CauseBox.scss'

interface Props {
  /** In the carrier's own words, which are shown only if they have none in the language of the page. */
  cause: string
}

/** Why a parcel is late or was not delivered, as the carrier says it. */
export function CauseBox({ cause }: Props) {
  const t = useTranslations()
  return (
    <View className='cause-box'>
      <View className='cause-box-label'>{t.action.cause}</View>
      <View className='cause-box-text'>
        {(t.messages && t.messages.writeCause(cause)) ?? t.action.carrierWords(cause)}
      </View>
    </View>
  )
}
