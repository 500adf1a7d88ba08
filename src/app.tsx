import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { SWRConfig } from 'swr'
import { requestOptions } from './hooks/requests'
import { connectCloud } from './services/device'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connectCloud(process.env.TARO_APP_CLOUD_ENV)
  })
  return <SWRConfig value={requestOptions}>{children}</SWRConfig>
}
