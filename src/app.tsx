import { useState, type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { SWRConfig } from 'swr'
import { requestOptions } from './swrConfig'
import { useBackgroundUpdate } from './hooks/useBackgroundUpdate'
import { wordsIn } from './locales/language'
import { WordsContext } from './locales/useWords'
import { connectCloud, deviceLanguage } from './platform/device'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connectCloud(process.env.TARO_APP_CLOUD_ENV)
  })
  useBackgroundUpdate()
  // WeChat starts the mini-program anew when its language changes.
  const [words] = useState(() => wordsIn(deviceLanguage()))
  return (
    <WordsContext.Provider value={words}>
      <SWRConfig value={requestOptions}>{children}</SWRConfig>
    </WordsContext.Provider>
  )
}
