import { RECORD_EVENT } from '../../simulator/browser/recordEvent'
import { followBuilds } from './builds'
import { ErrorBox } from './errorBox'
import { Journal } from './journal'
import { simulator } from './phone'
import { followRuntimeErrors } from './runtimeErrors'

declare global {
  interface Window {
    /** The records since the page was opened, for the panel, which loads later. */
    __journal: Journal
  }
}

interface PhoneSize {
  height: number
  statusBar: number
}

/** The phone for each width that the panel offers, in CSS pixels. */
const SIZES: Readonly<Record<string, PhoneSize>> = {
  320: { height: 568, statusBar: 20 },
  375: { height: 812, statusBar: 44 },
  414: { height: 896, statusBar: 44 },
}
const USUAL_WIDTH = '375'

/** A narrower window shows the phone alone. */
const WIDE_ENOUGH = window.matchMedia('(min-width: 700px)')

keepJournal()
const errorBox = new ErrorBox()
followBuilds(document.documentElement.dataset.build, errorBox)
followRuntimeErrors(errorBox)
const asked = new URLSearchParams(window.location.search)
if (asked.get('panel') !== 'off') {
  setPhoneSize(asked.get('width') ?? USUAL_WIDTH)
  showPanel()
  WIDE_ENOUGH.addEventListener('change', showPanel)
}

function keepJournal(): void {
  const journal = new Journal()
  window.__journal = journal
  window.addEventListener(RECORD_EVENT, () => {
    journal.update(simulator(), performance.now())
  })
}

function setPhoneSize(width: string): void {
  const known = width in SIZES ? width : USUAL_WIDTH
  const { style } = document.documentElement
  style.setProperty('--phone-width', `${known}px`)
  style.setProperty('--phone-height', `${SIZES[known]?.height ?? 0}px`)
  style.setProperty('--phone-status-bar', `${SIZES[known]?.statusBar ?? 0}px`)
}

/** The panel is a frame, so that the mini-program's styles and selectors do not reach it. */
function showPanel(): void {
  document.documentElement.classList.toggle('with-panel', WIDE_ENOUGH.matches)
  if (!WIDE_ENOUGH.matches || document.querySelector('.panel')) return
  const panel = document.createElement('iframe')
  panel.className = 'panel'
  panel.title = 'Preview panel'
  panel.src = '/panel/'
  document.body.append(panel)
}
