import type { CompiledArtifact } from '../compiled'
import { RunningApp } from './app'
import { chromeElement, chromeWords } from './chrome'
import { clockFrom } from './clock'
import { createEngine } from './engine'
import { Navigation } from './navigation'
import { PageStack } from './pageStack'
import { problems, reportProblem, reportUncaught, sentenceOf } from './problems'
import { createSandbox } from './sandbox'
import { Scripts } from './scripts'
import { setDataRecords } from './setDataRecord'
import { readSettings, type Settings } from './settings'
import { StyleSheets } from './styleSheets'
import { PhoneTheme } from './theme'
import { createWx } from './wx/wx'

/** Telephone numbers that the mini-program has called. */
const calledNumbers: string[] = []

/** What tests and the developer may look at. */
const simulator = { problems, setData: setDataRecords, calledNumbers }

declare global {
  interface Window {
    __simulator: typeof simulator
  }
}

window.__simulator = simulator

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
  const theme = new PhoneTheme(settings.theme)
  const engine = createEngine(artifact, (openType, options) => navigation.follow(openType, options))
  const stack = new PageStack(
    artifact,
    engine,
    (path) => {
      scripts.register(path)
    },
    new StyleSheets(artifact.styles),
    theme,
  )
  const navigation = new Navigation(stack, artifact.app.pages[0] ?? '')
  const app = new RunningApp(navigation.linkOfAddress)
  const clock = clockFrom(settings.nowSeconds)
  const runFile = createSandbox({ Date: clock })
  const scripts = new Scripts(artifact.scripts, runFile, engine, {
    wx: createWx({ settings, clock, theme, stack, navigation, app, calledNumbers }),
    App: app.register,
    getApp: () => app.instance,
    getCurrentPages: () => stack.pages.map((page) => page.instance),
  })
  reportUncaught({
    error: (error) => {
      app.fail(sentenceOf(error))
    },
    rejection: (reason, promise) => {
      app.reject(reason, promise)
    },
  })
  drawBackButton(settings.language, () => void navigation.navigateBack())
  scripts.runApp()
  app.launch()
  navigation.start()
}

function drawBackButton(language: string, onBack: () => void): void {
  const back = chromeElement('.navigation-back')
  back.setAttribute('aria-label', chromeWords(language).back)
  back.addEventListener('click', onBack)
}
