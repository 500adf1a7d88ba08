import { View } from '@tarojs/components'
import type { ProgressStep, Step } from '../../domain/progress'
import type { StageTime } from '../../domain/stageTimes'
import { formatDay, formatDuration, type TimeView } from '../../domain/time'
import { useTranslations } from '../../locales/useTranslations'
import { Icon } from '../ui/Icon'
import './Progress.scss'

interface Props {
  /** The four steps of every parcel, in order. */
  steps: readonly ProgressStep[]
  /** How long each of them took. */
  times: readonly StageTime[]
  view: TimeView
}

const STAGES = {
  pickedUp: 'collect',
  inTransit: 'transit',
  outForDelivery: 'deliver',
  signed: 'signed',
} as const

/** How far the parcel has come: four steps, those without a record drawn as skipped. */
export function Progress({ steps, times, view }: Props) {
  const t = useTranslations()
  return (
    <>
      <View className='steps' aria-role='list' aria-label={t.track.progress}>
        {steps.map((step, index) => (
          <StepMark
            key={step.step}
            {...step}
            position={index + 1}
            previous={steps[index - 1] ?? null}
            seconds={spentOn(step.step, times)}
            view={view}
          />
        ))}
      </View>
      <StepInWords steps={steps} />
    </>
  )
}

/** In large type the marks have no names below them: a sentence says which one it is at. */
function StepInWords({ steps }: { steps: readonly ProgressStep[] }) {
  const t = useTranslations()
  const reached = steps.filter(({ state }) => state === 'done' || state === 'now')
  const last = reached[reached.length - 1]
  if (!last) return null
  return (
    <View className='steps-sum' aria-hidden='true'>
      {t.track.spokenStep(steps.indexOf(last) + 1, t.step[last.step], [t.track.stepState[last.state]])}
    </View>
  )
}

/** Only what is over can be told as a span: a step that still runs grows while one reads. Seconds are not worth it. */
function spentOn(step: Step, times: readonly StageTime[]): number | null {
  const time = times.find((each) => each.step === step)
  return time && !time.open && time.seconds >= 60 ? time.seconds : null
}

interface StepProps extends ProgressStep {
  position: number
  previous: ProgressStep | null
  seconds: number | null
  view: TimeView
}

function StepMark({ step, state, atSeconds, position, previous, seconds, view }: StepProps) {
  const t = useTranslations()
  const stage = STAGES[step]
  const day = atSeconds === null ? null : formatDay(atSeconds, view).name
  const when = state === 'skipped' ? t.track.stepState.skipped : day
  const took = seconds === null ? null : t.track.stepTook(formatDuration(seconds, view.translations))
  const spoken = [t.track.stepState[state], day, took].filter((part) => part !== null)
  const line =
    previous &&
    (state === 'skipped' || previous.state === 'skipped' ? 'dashed' : `from-${STAGES[previous.step]}`)
  return (
    <View
      className={`step step-${state} stage-${stage}`}
      aria-role='listitem'
      aria-label={t.track.spokenStep(position, t.step[step], spoken)}
    >
      <View className='step-mark' aria-hidden='true'>
        {line && <View className={`step-line step-line-${line}`} />}
        <View className='step-dot'>
          {state === 'done' && <Icon name='signed' />}
          {state === 'now' && <Icon name={stage} />}
        </View>
      </View>
      <View className='step-name' aria-hidden='true'>
        {t.stepMark[step]}
      </View>
      {when !== null && (
        <View className='step-when' aria-hidden='true'>
          {when}
        </View>
      )}
    </View>
  )
}
