/** The track page. */
export interface TrackTranslations {
  title: string
  journey: string
  beijingTime: string
  deviceTime: string
  timeZoneChoice: string
  zoneDiffers: string
  /** `span` is "7 小时 30 分钟". */
  zoneSwitched: (span: string, behind: boolean) => string
  /** Below the story, if the phone's clock differs from China's: whose clock the times are by. */
  clockShown: (clock: string) => string
  progress: string
  /** One step, spoken by a screen reader. */
  spokenStep: (position: number, step: string, details: readonly string[]) => string
  stepState: Record<'done' | 'now' | 'todo' | 'skipped', string>
  stepTook: (span: string) => string
  /** The headline of a stuck parcel; `span` is "52 小时". */
  stuckFor: (span: string) => string
  /** The headline of a parcel whose newest update is too old to tell where it is. */
  outOfDate: string
  /** The probable stage of a code that WeChat does not list, by its first digit. */
  guessedStage: (stageWord: string) => string
  /** The headline and the story, spoken by a screen reader. */
  spokenHeadline: (title: string, story: string) => string
  /** One node, spoken by a screen reader: label, message and time. */
  spokenNode: (parts: readonly string[]) => string
  /** True if every node shows its label, for readers who do not understand the carrier's Chinese messages. */
  labelsEveryNode: boolean
  lastChecked: string
  savedOnDevice: string
  lastUpdate: string
  noUpdateYet: string
  /** How updates reach the page. */
  liveMode: Record<'live' | 'polling' | 'off', string>
  /** The result of a refresh. */
  refreshResult: (count: number) => string
  /** The announcement of new nodes: their number and the newest one's label. */
  newUpdates: (count: number, newest: string) => string
  unreadableRows: (count: number) => string
  waybillTab: (position: number, carrierName: string) => string
  waybillTabs: string
  loading: string
  refresh: string
  refreshing: string
  contactShop: string
  showingSaved: (when: string) => string
  staleTitle: string
}

export interface TimelineTranslations {
  showEarlier: (count: number) => string
  now: string
  /** Turns a node to the carrier's own words, and back. */
  original: string
  originalLabel: (clock: string) => string
  translation: string
  translationLabel: (clock: string) => string
  /** Beside a node, in two lines: they break at a space or at the zero-width space. */
  unknownTime: string
  /** The gap between the newest node and now. */
  noUpdatesFor: (span: string) => string
}

/** A parcel that the carrier has not scanned yet, and what happens next. */
export interface WaitingTranslations {
  title: string
  text: string
  nextTitle: string
  /** What the courier collects, what is on its way, and what comes to the door. */
  next: Record<'collect' | 'transit' | 'deliver', { title: string; text: string }>
}
