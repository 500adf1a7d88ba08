import { cleanup } from '@testing-library/react'
import { RECORDED_AT } from './recordings'

/** Starts each test of a file at the time the fixtures were recorded, with a clock that only the test advances. */
export function beginWhenRecorded(): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: RECORDED_AT * 1000 })
  })
  afterEach(() => {
    cleanup()
    jest.useRealTimers()
  })
}
