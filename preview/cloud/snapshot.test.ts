import { createSnapshot, updateSnapshot } from './snapshot'

const track = { _id: 'SF-1', version: 1, leaseUntil: 9 }
const other = { _id: 'SF-2', version: 1 }

it('begins with every document of the query', () => {
  expect(createSnapshot([track])).toEqual({
    id: 0,
    type: 'init',
    docs: [track],
    docChanges: [{ id: 0, dataType: 'init', queueType: 'init', docId: 'SF-1', doc: track }],
  })
})

it('begins without documents if there are none yet', () => {
  expect(createSnapshot([])).toEqual({ id: 0, type: 'init', docs: [], docChanges: [] })
})

it('names the fields that an update has changed and removed', () => {
  const updated = { _id: 'SF-1', version: 2 }
  expect(updateSnapshot(createSnapshot([track, other]), [updated, other], 'update')).toEqual({
    id: 1,
    docs: [updated, other],
    docChanges: [
      {
        id: 1,
        dataType: 'update',
        queueType: 'update',
        docId: 'SF-1',
        doc: updated,
        updatedFields: { version: 2 },
        removedFields: ['leaseUntil'],
      },
    ],
  })
})

it.each([
  ['was added', [], [track], 'add', 'enqueue'],
  ['was removed', [track], [], 'remove', 'dequeue'],
  ['was replaced', [track], [{ ...track, version: 2 }], 'replace', 'update'],
  ['no longer matches the query', [track], [], 'update', 'dequeue'],
] as const)('reports that a document %s', (_, before, after, dataType, queueType) => {
  const snapshot = updateSnapshot(createSnapshot([...before]), [...after], dataType)
  expect(snapshot?.docChanges).toEqual([expect.objectContaining({ dataType, queueType, docId: 'SF-1' })])
})

it('reports nothing if no document has changed', () => {
  expect(updateSnapshot(createSnapshot([track]), [{ ...track }], 'replace')).toBeUndefined()
})
