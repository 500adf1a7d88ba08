import { cleanup } from '@testing-library/react'
import fc from 'fast-check'
import { answerWith } from '../../../testing/cloud'
import { recordWarnings } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import { openTrackPage, SAMPLE_ORDER } from '../../../testing/trackPageDriver'
import { languages } from '../../locales/language'

jest.mock('../../services/transport/callFunction')

const NONSENSE = /NaN|undefined|null|Invalid|Infinity|\[object|(^|[^\d-])-\d+ ?(分|小|天|min|h|day)/

const LISTED_CODES = [90001, 100001, 100002, 200001, 300001, 300002, 300003, 300004, 300005, 400002, 400003]

const row = fc.option(
  fc.record(
    {
      actionTime: fc.oneof(
        fc.integer({ min: RECORDED_AT - 9e6, max: RECORDED_AT + 9e6 }),
        fc.integer(),
        fc.constantFrom(null, '', 'soon', -1, 0, RECORDED_AT * 1000, 1e300),
      ),
      actionType: fc.oneof(
        fc.constantFrom(...LISTED_CODES),
        fc.integer(),
        fc.constantFrom(null, '300003', 'signed'),
      ),
      actionMsg: fc.oneof(
        fc.constantFrom(
          '【深圳市】快件已到达 深圳转运中心',
          '明天再次派送',
          '<b></b>',
          '\u0000',
          '长'.repeat(2000),
        ),
        fc.constantFrom(null, 7, {}, []),
      ),
    },
    { requiredKeys: [] },
  ),
)

/** Rendering 60 pages takes 2 s, and several times as long on a busy machine. */
const TIMEOUT_MS = 60_000

beginWhenRecorded()

recordWarnings()

it(
  'never shows NaN, undefined or other nonsense for any reply from WeChat',
  async () => {
    const count = fc.oneof(fc.nat(9), fc.constantFrom(null, '3', undefined))
    const language = fc.constantFrom(...Object.values(languages))
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        count,
        language,
        async (rows, pathItemNum, { catalogue }) => {
          answerWith({ ...recordedPath(SAMPLE_ORDER), pathItemList: rows, pathItemNum })
          const { container } = await openTrackPage({ orderId: SAMPLE_ORDER }, catalogue)
          const spoken = [...container.querySelectorAll('[aria-label]')].map((node) =>
            node.getAttribute('aria-label'),
          )
          const seen = [container.textContent, ...spoken].join('\n')
          cleanup()
          expect(seen).not.toMatch(NONSENSE)
          expect(seen).not.toBe('')
        },
      ),
      { numRuns: 60 },
    )
  },
  TIMEOUT_MS,
)
