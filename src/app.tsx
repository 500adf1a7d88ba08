import { useState, type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { SWRConfig } from 'swr'
import { OnDemand } from './OnDemand'
import { swrConfig } from './swrConfig'
import { useBackgroundUpdate } from './hooks/useBackgroundUpdate'
import { languageFor } from './locales/language'
import { deviceLanguage } from './platform/device'
import { connectCloud } from './services/transport/callFunction'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connectCloud()
  })
  useBackgroundUpdate()
  // WeChat restarts the mini-program when its language changes.
  const [language] = useState(() => languageFor(deviceLanguage()))
  return (
    <SWRConfig value={swrConfig}>
      <OnDemand language={language}>{children}</OnDemand>
    </SWRConfig>
  )
}
