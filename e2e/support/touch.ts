import type { CDPSession, Locator, Page } from '@playwright/test'

/** Gestures that Playwright does not offer, in CSS pixels from the top left of the screen. */

interface Point {
  x: number
  y: number
}

/** Pulls the page down, from a third of its height to two thirds, and lifts the finger once `done` has resolved. */
export async function pullDown(page: Page, done?: () => Promise<void>): Promise<void> {
  const steps = Array.from({ length: 13 }, (_, step) => ({ x: 180, y: 280 + step * 20 }))
  await drag(page, { x: 180, y: 260 }, steps, done)
}

/** Moves a finger across an element, from one distance from the left of the screen to another. */
export async function swipe(page: Page, element: Locator, fromX: number, toX: number): Promise<void> {
  const y = ((await element.boundingBox())?.y ?? 0) + 20
  const steps = [0.25, 0.5, 0.75, 1].map((part) => ({ x: fromX + (toX - fromX) * part, y }))
  await drag(page, { x: fromX, y }, steps)
}

/** Puts a finger down at a point, and lifts it once `done` has resolved. */
export async function longPress(page: Page, point: Point, done: () => Promise<void>): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  await touch(finger, 'touchStart', point)
  await done()
  await lift(finger)
}

async function drag(
  page: Page,
  start: Point,
  steps: readonly Point[],
  done?: () => Promise<void>,
): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  await touch(finger, 'touchStart', start)
  for (const step of steps) await touch(finger, 'touchMove', step)
  await done?.()
  await lift(finger)
}

const touch = (finger: CDPSession, type: 'touchStart' | 'touchMove', point: Point) =>
  finger.send('Input.dispatchTouchEvent', { type, touchPoints: [point] })

const lift = (finger: CDPSession) =>
  finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
