import { createAsyncCalls, WxError } from './asyncCalls'

const calls = createAsyncCalls({
  getStorage: ({ key }: { key: string }) => ({ data: key }),
  setStorage: () => undefined,
  showModal: () => {
    throw new WxError('cancel', -12)
  },
})

it('returns a promise if the caller gives no callback', async () => {
  await expect(calls.getStorage({ key: 'journey' } as object)).resolves.toEqual({
    errMsg: 'getStorage:ok',
    data: 'journey',
  })
  await expect(calls.setStorage()).resolves.toEqual({ errMsg: 'setStorage:ok' })
})

it('rejects with the name of the call and the reason', async () => {
  await expect(calls.showModal()).rejects.toMatchObject({ errMsg: 'showModal:fail cancel', errCode: -12 })
})

it('calls the callbacks, if there are any, instead of returning a promise', async () => {
  const outcome = await new Promise((resolve) => {
    const told: unknown[] = []
    const answer = calls.showModal({
      success: () => told.push('success'),
      fail: (failure) => told.push(failure),
      complete: () => {
        resolve([answer, told])
      },
    })
  })
  expect(outcome).toEqual([undefined, [expect.objectContaining({ errMsg: 'showModal:fail cancel' })]])
})
