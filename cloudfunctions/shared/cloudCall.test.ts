import { cloudCall } from './cloudCall'
import { Failure } from './failure'

const deadlineMs = 4000
const deadline = { remainingMs: () => 60_000 }

/** An error as the SDK throws it: a plain Error with a number and a text. */
function sdkError(errCode: number): Error {
  return Object.assign(new Error('sdk'), { errCode, errMsg: `openapi.logistics.getPath:fail ${errCode}` })
}

async function codeOf(errCode: number): Promise<unknown> {
  const failed = cloudCall(deadline, () => Promise.reject(sdkError(errCode)))
  return failed.catch((error: unknown) => (error instanceof Failure ? error.code : error))
}

it.each([
  ['NOT_TRACKED', [40199, 9300528, 931023]],
  ['BUSY', [-1, 45009, 45011, 9300502, 9300509, 9300537, 930555, 930556, 930557, 930564, -604103]],
  ['BUSY', [-501001, -501003, -501004]],
  ['NOT_AUTHORISED', [40001, 40014, 42001, 41001, 40003, 40013, 40125, 40164, 48001, 61007]],
  ['NOT_AUTHORISED', [930559, 930560, 930566, 930568, 9300503, 9300520, 9300534]],
  ['NOT_AUTHORISED', [-604100, -604101, -604104, -601004, -601012, -601018, -501005, -502003, -502005]],
  ['TIMEOUT', [-501002, -604102, -601008]],
  ['INTERNAL', [47001, 9300501, -502001, -501007, 123456]],
])('maps to %s: %j', async (code, errCodes) => {
  const codes = await Promise.all(errCodes.map(codeOf))
  expect(codes).toEqual(errCodes.map(() => code))
})

it("maps the SDK's system error to TIMEOUT once the deadline has passed", async () => {
  jest
    .spyOn(performance, 'now')
    .mockReturnValueOnce(1000)
    .mockReturnValueOnce(1000 + deadlineMs)
  await expect(codeOf(-501001)).resolves.toBe('TIMEOUT')
})

it("does not map WeChat's own error to TIMEOUT after the deadline", async () => {
  jest
    .spyOn(performance, 'now')
    .mockReturnValueOnce(1000)
    .mockReturnValueOnce(1000 + deadlineMs)
  await expect(codeOf(40199)).resolves.toBe('NOT_TRACKED')
})

it('keeps the number, text and cause of the error', async () => {
  const cause = sdkError(48001)
  await expect(cloudCall(deadline, () => Promise.reject(cause))).rejects.toMatchObject({
    errCode: 48001,
    message: 'openapi.logistics.getPath:fail 48001',
    cause,
  })
})

it("rethrows an error that is not the SDK's", async () => {
  const bug = new TypeError('a bug')
  await expect(cloudCall(deadline, () => Promise.reject(bug))).rejects.toBe(bug)
})
