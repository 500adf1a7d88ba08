import { useMemo, useState } from 'react'
import type { TimeView } from '../domain/time'
import { chinaTimeZone, deviceTimeZone, minutesBehindChina } from '../domain/timeZone'
import { useTranslations } from '../locales/useTranslations'

export interface TimeViewChoice {
  view: TimeView
  /** Whose clock `view` writes times by; null if the phone's is China's, so that there is only one. */
  clock: string | null
  /** By how many minutes the phone's clock is behind China's; negative if it is ahead. */
  minutesBehind: number
  /** True if times are shown by the phone's clock, false for China's. */
  deviceTime: boolean
  chooseDeviceTime: (deviceTime: boolean) => void
}

/** How times are formatted as of `nowSeconds`: in China time, unless the customer chose the phone's. */
export function useTimeView(nowSeconds: number): TimeViewChoice {
  const t = useTranslations()
  const [deviceTime, chooseDeviceTime] = useState(false)
  const view = useMemo(
    () => ({ nowSeconds, zone: deviceTime ? deviceTimeZone : chinaTimeZone, translations: t.time }),
    [nowSeconds, deviceTime, t],
  )
  const minutesBehind = minutesBehindChina(nowSeconds)
  const clock = minutesBehind === 0 ? null : deviceTime ? t.track.deviceTime : t.track.beijingTime
  return { view, clock, minutesBehind, deviceTime, chooseDeviceTime }
}
