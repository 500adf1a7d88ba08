import { View } from '@tarojs/components'
import type { ProgressStep, Step } from '../../domain/progress'
import type { StepTime } from '../../domain/stepTimes'
import { formatShortDay } from '../../domain/dayNames'
import { formatDay, formatDuration, type TimeView } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import type { JourneySummary } from '../../presenters/describeJourney'
import { Icon } from '../ui/Icon'
import './Progress.scss'

interface Props {
  /** The four steps of every parcel, in order; empty if it never reached the first. */
  steps: readonly ProgressStep[]
  /** What the current step shows of a parcel in trouble, as the header does; null for any other parcel. */
  setback: JourneySummary | null
  /** How long each step took. */
  times: readonly StepTime[]
  view: TimeView
}

const STAGES = {
  pickedUp: 'collect',
  inTransit: 'transit',
  outForDelivery: 'deliver',
  signed: 'signed',
} as const

/** How far the parcel has come: four steps, with unrecorded ones drawn as skipped. */
export function Progress({ steps, setback, times, view }: Props) {
  const t = useTranslations()
  if (steps.length === 0) return null
  return (
    <>
      <View className='progress' aria-role='list' aria-label={t.track.progress}>
        {steps.map((step, index) => (
          <StepMark
            key={step.step}
            {...step}
            position={index + 1}
            setback={step.state === 'now' ? setback : null}
            previous={steps[index - 1] ?? null}
            seconds={secondsIn(step.step, times)}
            view={view}
          />
        ))}
      </View>
      <CurrentStep steps={steps} setback={setback} />
    </>
  )
}

/** In large type the marks have no names, so a sentence names the current step. */
function CurrentStep({ steps, setback }: Pick<Props, 'steps' | 'setback'>) {
  const t = useTranslations()
  const reached = steps.filter(({ state }) => state === 'done' || state === 'now')
  const last = reached[reached.length - 1]
  if (!last) return null
  const state = last.state === 'now' && setback ? setback.title : t.track.stepState[last.state]
  return (
    <View className='progress-sum' aria-hidden='true'>
      {t.track.spokenStep(steps.indexOf(last) + 1, t.step[last.step], [state])}
    </View>
  )
}

/** Seconds spent in a step; null if it is not over yet or took less than a minute. */
function secondsIn(step: Step, times: readonly StepTime[]): number | null {
  const time = times.find((each) => each.step === step)
  return time && !time.open && time.seconds >= 60 ? time.seconds : null
}

interface StepProps extends ProgressStep {
  position: number
  setback: JourneySummary | null
  previous: ProgressStep | null
  seconds: number | null
  view: TimeView
}

function StepMark({ step, state, atSeconds, position, setback, previous, seconds, view }: StepProps) {
  const t = useTranslations()
  const stage = setback?.stage ?? STAGES[step]
  const day = atSeconds === null ? null : formatDay(atSeconds, view).name
  const shortDay = atSeconds === null ? null : formatShortDay(atSeconds, view)
  const when = state === 'skipped' ? t.track.stepState.skipped : shortDay
  const took = seconds === null ? null : t.track.stepTook(formatDuration(seconds, view.translations))
  const spoken = [setback?.title ?? t.track.stepState[state], day, took].filter((part) => part !== null)
  const line =
    previous &&
    (state === 'skipped' || previous.state === 'skipped' ? 'dashed' : `from-${STAGES[previous.step]}`)
  return (
    <View
      className={`progress-step progress-${state} stage-${stage}${setback ? ' progress-held' : ''}`}
      aria-role='listitem'
      aria-label={t.track.spokenStep(position, t.step[step], spoken)}
    >
      <View className='progress-mark' aria-hidden='true'>
        {line && <View className={`progress-line progress-line-${line}`} />}
        <View className='progress-dot'>
          {state === 'done' && <Icon name='signed' />}
          {state === 'now' && <Icon name={setback?.icon ?? stage} />}
        </View>
      </View>
      <View className='progress-name' aria-hidden='true'>
        {t.step[step]}
      </View>
      {when !== null && (
        <View className='progress-when' aria-hidden='true'>
          {when}
        </View>
      )}
    </View>
  )
}
