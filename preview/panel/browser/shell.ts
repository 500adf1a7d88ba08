import { RECORD_EVENT } from '../../simulator/browser/recordEvent'
import { followBuilds } from './builds'
import { ErrorBox } from './errorBox'
import { Journal } from './journal'
import { simulator } from './phone'
import { followRuntimeErrors } from './runtimeErrors'

declare global {
  interface Window {
    /** For the panel, which is loaded after the first things have happened. */
    __journal: Journal
  }
}

/** The phones whose widths the panel offers, in CSS pixels. */
const HEIGHTS: Readonly<Record<string, number>> = { 320: 568, 375: 812, 414: 896 }
const USUAL_WIDTH = '375'

/** Below this the phone needs all the room there is. */
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
  const known = width in HEIGHTS ? width : USUAL_WIDTH
  const { style } = document.documentElement
  style.setProperty('--phone-width', `${known}px`)
  style.setProperty('--phone-height', `${HEIGHTS[known] ?? 0}px`)
}

/** A frame, so that neither the mini-program's styles nor a search in its page ever meet the panel. */
function showPanel(): void {
  document.documentElement.classList.toggle('with-panel', WIDE_ENOUGH.matches)
  if (!WIDE_ENOUGH.matches || document.querySelector('.panel')) return
  const panel = document.createElement('iframe')
  panel.className = 'panel'
  panel.title = 'Preview panel'
  panel.src = '/panel/'
  document.body.append(panel)
}
