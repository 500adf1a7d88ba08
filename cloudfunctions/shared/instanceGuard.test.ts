import { setUpGateway } from '../../testing/gateway'
import { toChinaDay } from './chinaDay'
import { createCloud } from './cloud'
import { createInstanceGuard } from './instanceGuard'
import { UNCOUNTED_CALLS } from './rateGuard'

const database = setUpGateway({ collections: ['rates'] })

it('counts a customer’s calls in the database, in the minute of the machine’s clock', async () => {
  const guard = createInstanceGuard(createCloud())
  const noon = Date.UTC(2026, 10, 23, 4)
  jest.spyOn(Date, 'now').mockReturnValue(noon)
  for (let call = 0; call < UNCOUNTED_CALLS + 2; call += 1)
    await expect(guard('oABC123456', 1)).resolves.toBe(true)
  const minute = `m${(noon / 60_000) % 1440}`
  expect(database.stored('rates')).toMatchObject([
    { day: toChinaDay(noon / 1000), calls: { [minute]: UNCOUNTED_CALLS + 2 } },
  ])
})

it('refuses a customer for some seconds once the minute is used up', async () => {
  const guard = createInstanceGuard(createCloud())
  await expect(guard('oABC123456', 60)).resolves.toBe(true)
  await expect(guard('oABC123456', 1)).resolves.toBe(false)
  database.hold('rates', [])
  await expect(guard('oABC123456', 1)).resolves.toBe(false)
})
