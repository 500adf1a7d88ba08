import * as v from 'valibot'
import { readDocument, readDocuments, readEach, readUpdatedCount } from './documents'
import { Failure } from './failure'

const Pair = v.object({ a: v.number(), b: v.object({ c: v.string() }) })
/** What a reading throws. */
function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

const read = (document: unknown) => readDocument('pair', Pair, document)

it.each([undefined, null, 'text', {}, { data: {} }, { data: 'none' }, { errMsg: 'ok' }])(
  'throws INTERNAL for the result %j, which has no list of documents',
  (result) => {
    const message = 'the database answered without a list of documents'
    expect(thrownBy(() => readDocuments(result))).toEqual(new Failure('INTERNAL', message))
    expect(thrownBy(() => readDocuments(result))).toMatchObject({ code: 'INTERNAL' })
  },
)

it.each([undefined, null, {}, { stats: {} }, { stats: { updated: '1' } }, { updated: 1 }])(
  'throws INTERNAL for the result %j, which has no count of updates',
  (result) => {
    const message = 'the database answered an update without a count'
    expect(thrownBy(() => readUpdatedCount(result))).toEqual(new Failure('INTERNAL', message))
    expect(thrownBy(() => readUpdatedCount(result))).toMatchObject({ code: 'INTERNAL' })
  },
)

it('names every wrong field of a document, and no value', () => {
  expect(() => read({ a: '13800138000', b: { c: 7 } })).toThrow(/^pair of the wrong shape: a, b\.c$/)
  expect(() => read('13800138000')).toThrow(/^pair of the wrong shape: the document itself$/)
})

it('leaves out and notes a document that cannot be read, and throws a bug', () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  const whole = { a: 1, b: { c: 'x' } }
  expect(readEach('pairs', [null, whole], read)).toEqual([whole])
  expect(error.mock.calls).toEqual([
    ['{"where":"pairs","code":"INTERNAL","errMsg":"pair of the wrong shape: the document itself"}'],
  ])
  const bug = (): never => {
    throw new TypeError('a bug')
  }
  expect(() => readEach('pairs', [whole], bug)).toThrow(TypeError)
})
