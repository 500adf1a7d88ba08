import { Button, Text, View } from '@tarojs/components'
import type { RefusalTranslations } from '../../locales/types/requests'
import { useTranslations } from '../../locales/useTranslations'
import './RefusalSheet.scss'

interface Props {
  /** What WeChat refused; null hides the sheet. */
  refusal: {
    request: keyof RefusalTranslations['title']
    reason: keyof RefusalTranslations['reason']
    text: string
  } | null
  onClose: () => void
}

/** Says at the foot of the page what WeChat refused and what to do, with the text to select by hand. */
export function RefusalSheet({ refusal, onClose }: Props) {
  const t = useTranslations().refusals
  // The sheet comes and goes, so it has a wrapper: Taro would send all siblings again.
  return (
    <View aria-live='assertive'>
      {refusal && (
        <View className='refusal-sheet'>
          <View className='refusal-sheet-title'>{t.title[refusal.request]}</View>
          <View>{t.reason[refusal.reason]}</View>
          {refusal.text !== '' && (
            <>
              <View>{t.byHand}</View>
              <Text className='refusal-sheet-text' userSelect>
                {refusal.text}
              </Text>
            </>
          )}
          <Button className='pill refusal-sheet-close' onClick={onClose}>
            {t.close}
          </Button>
        </View>
      )}
    </View>
  )
}
