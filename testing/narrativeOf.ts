import { toJourney } from '../src/domain/journey'
import { toNarrative, type Narrative } from '../src/domain/narrative'
import { toProgress } from '../src/domain/progress'

/** Unix seconds of hour 0 below. */
export const AT = 1795254000
export const HOUR = 3600

type Report = [hours: number | null, actionType: number, message: string]

/** A pickup and a courier setting out, to spread into narrativeOf. */
export const PICKED_UP = [0, 100001, '【保山市】隆阳营业部 已揽收，揽收员：李师傅'] as const
export const OUT_FOR_DELIVERY = [30, 300002, '派送员 王师傅 138 0013 8000 正在派送'] as const

/** The narrative of a parcel with these reports, each with its hours after AT; null for an unknown time. */
export function narrativeOf(...reports: Report[]): Narrative {
  const journey = toJourney(
    reports.map(([hours, actionType, message]) => ({
      atSeconds: hours === null ? null : AT + hours * HOUR,
      actionType,
      message,
    })),
  )
  return toNarrative(journey, toProgress(journey))
}
