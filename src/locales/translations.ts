import type { Milestone, Stage } from '../domain/actionType'
import type { CarrierId } from '../domain/carrier'
import type { FailureReason } from '../domain/failureReason'
import type { Step } from '../domain/progress'
import type { TimeTranslations } from '../domain/time'
import type { MessageWriter } from './messages/messageWriter'
import type { Story } from './story/storyFacts'
import type { ActionTranslations, ContactTranslations } from './types/action'
import type { OrdersTranslations } from './types/orders'
import type { NotificationTranslations, ReceiptTranslations, RefusalTranslations } from './types/requests'
import type { MapPageTranslations, RouteTranslations } from './types/route'
import type { SharePageTranslations, SharingTranslations } from './types/sharing'
import type { TimelineTranslations, TrackTranslations, WaitingTranslations } from './types/track'

/**
 * Every text that customers see, in one language. A catalogue with a missing or an extra text does not compile.
 * docs/languages.md tells how to add one.
 */
export interface Translations {
  time: TimeTranslations
  stage: Record<Stage, string>
  /** The short label of a node in the timeline. */
  milestone: Record<Milestone, string>
  /** The title of the page, by the milestone that says where the parcel is. */
  headline: Record<Milestone, string>
  step: Record<Step, string>
  story: Story
  carrier: Record<CarrierId, string>
  /** Writes what carriers write again in the language; null if it stays as written, or until the writer is loaded. */
  messages: MessageWriter | null
  track: TrackTranslations
  timeline: TimelineTranslations
  contact: ContactTranslations
  action: ActionTranslations
  waiting: WaitingTranslations
  orders: OrdersTranslations
  notifications: NotificationTranslations
  receipts: ReceiptTranslations
  refusals: RefusalTranslations
  route: RouteTranslations
  mapPage: MapPageTranslations
  sharing: SharingTranslations
  sharePage: SharePageTranslations
  /** What went wrong and what the customer can do. */
  failed: Record<FailureReason, { title: string; text: string }>
  retry: string
  /** Takes the place of `retry` and `refresh` without a network. */
  reconnect: string
}
