import { Failure } from '../../cloudfunctions/shared/failure'
import type { StoreBackend } from './backend'

const NOW = 1795413900
const MINUTE = 60
const LIMIT = 60

/** What every RateStore does. */
export function describeRateStore({ stores, stored: storedIn, drop }: StoreBackend): void {
  const rates = () => stores().rates

  it('counts the calls of a customer in a minute, and starts again with the next', async () => {
    const results = []
    for (const calls of [30, 30, 1]) results.push(await rates().add('oMe', calls, LIMIT, NOW))
    const next = await rates().add('oMe', 60, LIMIT, NOW + MINUTE)
    results.push(next, await rates().add('oOther', 60, LIMIT, NOW))
    expect(results).toEqual([true, true, false, true, true])
  })

  it('counts exactly when many instances count at the same time', async () => {
    const calls = Array.from({ length: 100 }, () => rates().add('oMe', 1, LIMIT, NOW))
    expect((await Promise.all(calls)).filter(Boolean)).toHaveLength(LIMIT)
  })

  it('keeps the counts of a customer and day in China together, without the openid', async () => {
    await rates().add('oMe', 1, LIMIT, NOW)
    await rates().add('oMe', 2, LIMIT, NOW + MINUTE)
    await rates().add('oMe', 1, LIMIT, NOW + 24 * 60 * MINUTE)
    const stored = await storedIn('rates')
    const counts = stored.map(({ day, calls }) => ({ day, calls }))
    expect(counts.sort((a, b) => Number(a.day) - Number(b.day))).toEqual([
      { day: 20780, calls: { m365: 1, m366: 2 } },
      { day: 20781, calls: { m365: 1 } },
    ])
    expect(JSON.stringify(stored)).not.toContain('oMe')
  })

  it('throws a Failure if the collection does not exist', async () => {
    await drop()
    await expect(rates().add('oMe', 1, LIMIT, NOW)).rejects.toThrow(Failure)
  })
}
