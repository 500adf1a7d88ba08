import { useMemo, useState } from 'react'
import type { TimeView } from '../domain/time'
import { chinaTimeZone, deviceTimeZone, minutesBehindChina } from '../domain/timeZone'
import { useTranslations } from '../locales/useTranslations'
import { useNow } from './useNow'

export interface TimeViewChoice {
  /** How moments are written now. */
  view: TimeView
  /** How many minutes the phone is behind China; negative where it is ahead. */
  minutesBehind: number
  /** Whether times are the phone's own; China's where it is false. */
  deviceTime: boolean
  chooseDeviceTime: (deviceTime: boolean) => void
}

/** The present, the language, and by which clock times are told: China's, unless the customer chose the phone's. */
export function useTimeView(): TimeViewChoice {
  const nowSeconds = useNow()
  const t = useTranslations()
  const [deviceTime, chooseDeviceTime] = useState(false)
  const view = useMemo(
    () => ({ nowSeconds, zone: deviceTime ? deviceTimeZone : chinaTimeZone, translations: t.time }),
    [nowSeconds, deviceTime, t],
  )
  return { view, minutesBehind: minutesBehindChina(nowSeconds), deviceTime, chooseDeviceTime }
}
