import type { CompiledArtifact } from '../compiled'
import { RunningApp } from './app'
import { chromeElement, chromeWords, type ChromeWords } from './chrome'
import { createClock } from './clock'
import { createRecordingConsole } from './consoleRecord'
import { exposeControls } from './controls'
import { createEngine } from './engine'
import { Navigation } from './navigation'
import { PhoneNetwork } from './network'
import { Packages } from './packages'
import { PageStack } from './pageStack'
import { reportProblem, reportUncaught, describeError } from './problems'
import { createSandbox } from './sandbox'
import { Scripts } from './scripts'
import { readSettings, type Settings } from './settings'
import { shareWithFriend } from './share'
import { showSharePanel } from './sharePanel'
import { showStatusClock } from './statusBar'
import { PhoneTheme } from './theme'
import { createWx } from './wx/wx'

const controls = exposeControls()

boot().catch((error: unknown) => {
  reportProblem('start', error)
})

async function boot(): Promise<void> {
  const settings = readSettings(window.location.search, {
    openid: document.documentElement.dataset.firstOwner ?? '',
    language: window.navigator.language,
  })
  const artifact = await fetchArtifact()
  for (const { where, sentence } of artifact.problems) reportProblem(where, sentence)
  run(artifact, settings)
}

async function fetchArtifact(): Promise<CompiledArtifact> {
  const response = await window.fetch('/artifact.json')
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as CompiledArtifact
}

function run(artifact: CompiledArtifact, settings: Settings): void {
  document.documentElement.lang = settings.language.replace('_', '-')
  const words = chromeWords(settings.language)
  const theme = new PhoneTheme(artifact.app.darkmode ? settings.theme : 'light')
  const network = new PhoneNetwork(settings.network)
  const clock = createClock(settings.nowSeconds)
  const engine = createEngine(artifact, {
    navigate: (openType, options) => navigation.follow(openType, options),
    share: (target) => void shareFromButton(stack, words, target),
  })
  const register = (path: string) => {
    scripts.register(path)
  }
  const stack = new PageStack({ artifact, engine, register, theme, words })
  const navigation = new Navigation(stack, artifact.app.pages[0] ?? '', (page) => {
    app.missPage(page)
  })
  const app = new RunningApp(navigation.linkOfAddress, () => stack.top)
  const { calledNumbers } = controls
  const scripts = new Scripts(
    artifact.scripts,
    createSandbox({ Date: clock, console: createRecordingConsole() }),
    engine,
    new Packages(artifact.app.subPackages, network, window.localStorage),
    {
      wx: createWx({ settings, words, clock, theme, network, stack, navigation, app, calledNumbers }),
      App: app.register,
      getApp: () => app.instance,
      getCurrentPages: () => stack.pages.map((page) => page.instance),
    },
  )
  reportUncaughtTo(app)
  followButton('.navigation-back', words.back, () => void navigation.navigateBack())
  followButton('.navigation-home', words.toHome, () => void navigation.goHome())
  showStatusClock(clock)
  controls.running({ clock, network, app, stack })
  scripts.runApp()
  app.launch()
  navigation.start()
}

async function shareFromButton({ top }: PageStack, words: ChromeWords, target: unknown): Promise<void> {
  const card = top && (await shareWithFriend(top, { from: 'button', target }))
  if (card) await showSharePanel(card, words)
}

function reportUncaughtTo(app: RunningApp): void {
  reportUncaught({
    error: (error) => {
      app.fail(describeError(error))
    },
    rejection: (reason, promise) => {
      app.reject(reason, promise)
    },
  })
}

function followButton(selector: string, label: string, onClick: () => void): void {
  const button = chromeElement(selector)
  button.setAttribute('aria-label', label)
  button.addEventListener('click', onClick)
}
