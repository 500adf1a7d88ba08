import { useState, type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { SWRConfig } from 'swr'
import { requestOptions } from './swrConfig'
import { useBackgroundUpdate } from './hooks/useBackgroundUpdate'
import { translationsFor } from './locales/language'
import { TranslationsContext } from './locales/useTranslations'
import { connectCloud, deviceLanguage } from './platform/device'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connectCloud(process.env.TARO_APP_CLOUD_ENV)
  })
  useBackgroundUpdate()
  // WeChat starts the mini-program anew when its language changes.
  const [t] = useState(() => translationsFor(deviceLanguage()))
  return (
    <TranslationsContext.Provider value={t}>
      <SWRConfig value={requestOptions}>{children}</SWRConfig>
    </TranslationsContext.Provider>
  )
}
