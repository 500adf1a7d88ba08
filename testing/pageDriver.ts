import { act, fireEvent, screen } from '@testing-library/react'
import { settled } from './openPage'
import { fire } from './taro'

/** What a customer and WeChat do to any page. Each step waits until React has rendered its result. */

/** Taps the button with this name, or another control if `role` says so. */
export function tap(
  name: string | RegExp,
  role: 'button' | 'tab' | 'link' | 'radio' = 'button',
): Promise<void> {
  return settled(() => {
    screen.getByRole(role, { name }).click()
  })
}

/** Moves fingers across an element, between two distances from the left of the screen in CSS pixels. */
export function swipe(element: Element, fromX: number, toX: number, fingers = 1): Promise<void> {
  return settled(() => {
    const touches = Array.from({ length: fingers }, () => ({ clientX: fromX, clientY: 500 }))
    fireEvent.touchStart(element, { touches, changedTouches: touches })
    fireEvent.touchEnd(element, { touches: [], changedTouches: [{ clientX: toX, clientY: 500 }] })
  })
}

/** Fires a page event as WeChat does. */
export function firePageEvent(event: Parameters<typeof fire>[0]): Promise<void> {
  return settled(() => {
    fire(event)
  })
}

/** Advances the clock of a test that uses recorded time, and runs the timers in between. */
export function advanceTime(milliseconds: number): Promise<void> {
  return act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds)
  })
}

/** The text of the first heading on the page. */
export function firstHeading(): string | null | undefined {
  return screen.getAllByRole('heading')[0]?.textContent
}

/** Records console.warn, which tells developers about the shop's set-up, instead of printing it. */
export function recordWarnings(): { messages: () => unknown[][] } {
  let spy: jest.SpyInstance<unknown, unknown[]> | undefined
  beforeEach(() => {
    spy = jest.spyOn(console, 'warn').mockReturnValue()
  })
  return { messages: () => spy?.mock.calls ?? [] }
}
