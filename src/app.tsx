import { useState, type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { SWRConfig } from 'swr'
import { swrConfig } from './swrConfig'
import { useBackgroundUpdate } from './hooks/useBackgroundUpdate'
import { translationsFor } from './locales/language'
import { TranslationsContext } from './locales/useTranslations'
import { deviceLanguage } from './platform/device'
import { connectCloud } from './services/transport/callFunction'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connectCloud()
  })
  useBackgroundUpdate()
  // WeChat restarts the mini-program when its language changes.
  const [t] = useState(() => translationsFor(deviceLanguage()))
  return (
    <TranslationsContext.Provider value={t}>
      <SWRConfig value={swrConfig}>{children}</SWRConfig>
    </TranslationsContext.Provider>
  )
}
