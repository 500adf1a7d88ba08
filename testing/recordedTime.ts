import { cleanup } from '@testing-library/react'
import { RECORDED_AT } from './recordings'

/** Has each test of a file begin when the fixtures were recorded, by a clock that goes on only as the test says. */
export function beginWhenRecorded(): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: RECORDED_AT * 1000 })
  })
  afterEach(() => {
    cleanup()
    jest.useRealTimers()
  })
}
