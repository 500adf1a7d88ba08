import { JourneyHeader } from '../../components/parcel/JourneyHeader'
import { Freshness } from '../../components/parcel/Freshness'
import { NextSteps } from '../../components/parcel/NextSteps'
import { TimeZoneChoice } from '../../components/timeline/TimeZoneChoice'
import { Notice } from '../../components/ui/Notice'
import type { FailureReason } from '../../domain/failureReason'
import type { Parcel } from '../../domain/parcel'
import type { ParcelRoute } from '../../domain/parcelRoute'
import type { SharedWaybill } from '../../domain/sharing'
import { formatClockAndDay } from '../../domain/time'
import { useTimeView } from '../../hooks/useTimeView'
import { useTranslations } from '../../locales/useTranslations'
import { describeJourney, describeWaiting } from '../../presenters/describeJourney'
import { OutdatedNotice } from './OutdatedNotice'
import { ParcelFacts } from './ParcelHeader'
import { newestTime } from './ParcelUpdates'
import { RouteCard } from './RouteCard'
import { TrackedTimeline } from './TrackedTimeline'

interface Props {
  shared: SharedWaybill
  /** Null before the first update. */
  parcel: Parcel | null
  route: ParcelRoute | null
  failed: FailureReason | null
  nowSeconds: number
}

/** What a guest sees: where the parcel is, that it is shared and until when. No part of it can be called, and nothing names the order. */
export function SharedParcel({ shared, parcel, route, failed, nowSeconds }: Props) {
  const t = useTranslations()
  const { view, clock, minutesBehind, deviceTime, chooseDeviceTime } = useTimeView(nowSeconds)
  const { deliveryId, deliveryName, waybillEnd, sharedUntilSeconds, checkedAtSeconds, stale } = shared
  const summary = parcel ? describeJourney(parcel, view, t) : describeWaiting(t)
  const waybillId = waybillEnd && t.sharing.waybillEnd(waybillEnd)
  return (
    <>
      <Notice
        icon='locked'
        title={t.sharing.guestTitle}
        text={t.sharing.guestText(formatClockAndDay(sharedUntilSeconds, view))}
      />
      <OutdatedNotice refreshFailed={failed} waybill={shared} view={view} />
      <JourneyHeader
        summary={summary}
        clock={parcel && clock}
        goods={[]}
        waybill={{ deliveryId, deliveryName, waybillId }}
      >
        {parcel && <ParcelFacts {...{ parcel, summary, view }} collected={null} />}
      </JourneyHeader>
      <RouteCard route={route} stage={summary.stage} link={null} />
      <TimeZoneChoice {...{ minutesBehind, deviceTime }} onChoose={chooseDeviceTime} />
      <Freshness
        confirmed={!stale && failed === null}
        fromDevice={false}
        checkedAtSeconds={checkedAtSeconds}
        updatedAtSeconds={newestTime(parcel?.journey.nodes ?? [])}
        view={view}
        clock={clock}
      />
      {parcel ? <TrackedTimeline {...{ waybill: shared, parcel, view, clock }} /> : <NextSteps />}
    </>
  )
}
