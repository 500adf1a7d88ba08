import { act, render, screen } from '@testing-library/react'
import { SWRConfig } from 'swr'
import { atlas } from '../testing/onDemand'
import { loadAtlas } from './domain/loadAtlas'
import { useOnDemand } from './hooks/useOnDemand'
import { languages, type Language } from './locales/language'
import { useTranslations } from './locales/useTranslations'
import { OnDemand } from './OnDemand'

jest.mock('./domain/loadAtlas')

const load = jest.mocked(loadAtlas)

/** Shows what a page gets. */
function Page() {
  const t = useTranslations()
  const { atlas: loaded, loading } = useOnDemand()
  const place = t.messages?.namePlace('长沙转运中心') ?? 'no words'
  return <p>{[loading ? 'loading' : 'ready', loaded ? 'atlas' : 'no atlas', place].join(', ')}</p>
}

function open(language: Language): void {
  render(
    <SWRConfig value={{ provider: () => new Map(), shouldRetryOnError: false }}>
      <OnDemand language={language}>
        <Page />
      </OnDemand>
    </SWRConfig>,
  )
}

const shown = () => screen.getByText(/^(?:loading|ready)/).textContent

beforeEach(() => {
  jest.useFakeTimers()
  load.mockResolvedValue(atlas)
})

afterEach(() => {
  jest.useRealTimers()
})

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

it.each([
  ['zh-CN', 'ready, atlas, no words'],
  ['zh-TW', 'ready, atlas, 長沙轉運中心'],
  ['en', 'ready, atlas, Changsha hub'],
] as const)('a page in %s gets the atlas, and the words of its language: %s', async (name, expected) => {
  open(languages[name])
  expect(shown()).toBe('loading, no atlas, no words')
  await pass(0)
  expect(shown()).toBe(expected)
})

it('a page waits for a second, and takes what comes later', async () => {
  let arrive: () => void = () => undefined
  load.mockReturnValue(
    new Promise((resolve) => {
      arrive = () => {
        resolve(atlas)
      }
    }),
  )
  open(languages.en)
  await pass(999)
  expect(shown()).toBe('loading, no atlas, Changsha hub')
  await pass(1)
  expect(shown()).toBe('ready, no atlas, Changsha hub')
  arrive()
  await pass(0)
  expect(shown()).toBe('ready, atlas, Changsha hub')
})

it('a page without the atlas has the words all the same', async () => {
  load.mockRejectedValue(new Error('not downloaded'))
  open(languages.en)
  await pass(0)
  expect(shown()).toBe('ready, no atlas, Changsha hub')
})

it('a page whose words cannot be loaded waits for nothing', async () => {
  open({ ...languages.en, loadWords: () => Promise.reject(new Error('not downloaded')) })
  await pass(0)
  expect(shown()).toBe('ready, atlas, no words')
})
