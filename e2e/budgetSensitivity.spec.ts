import type { Page } from '@playwright/test'
import { BUDGETS, judge } from './support/budgets'
import { BUILD, test, type BuildFiles } from './support/builds'
import {
  IN_TRANSIT,
  IN_TRANSIT_WAYBILL,
  OUT_FOR_DELIVERY_NODE,
  RECORDED_AT,
  trackLink,
} from './support/fixtures'
import { measurePageSize } from './support/pageSize'
import { expect } from './support/preview'
import { pushTrack } from './support/previewControl'
import {
  measureSetData,
  readSetDataCalls,
  sumOpening,
  sumSetData,
  waitForQuietSetData,
} from './support/setDataTraffic'
import { liveHint, nodes } from './support/trackPage'

/** The budgets notice regressions: the build is made worse in ways that happen, and is then over budget. */

const QUERY = `?now=${RECORDED_AT}#${trackLink(IN_TRANSIT.orderId)}`
const TRACK_PAGE = 'pages/track/index.js'
const PUSH = {
  ...IN_TRANSIT_WAYBILL,
  Version: 1,
  Actions: [{ ...OUT_FOR_DELIVERY_NODE, ActionTime: RECORDED_AT - 60 }],
}

/** Replaces the only match of a pattern. If there is none, or more, the minifier writes that code in another way now. */
function replaceOnce({ edit }: BuildFiles, file: string, pattern: RegExp, replacement: string): void {
  edit(file, (text) => {
    expect(text.match(new RegExp(pattern, 'g'))).toHaveLength(1)
    return text.replace(pattern, replacement)
  })
}

async function waitForPage(page: Page): Promise<Page> {
  await expect(liveHint(page)).toBeVisible()
  await waitForQuietSetData(page)
  return page
}

function measureNewNode(page: Page) {
  return measureSetData(
    page,
    () => pushTrack(page.url(), PUSH, RECORDED_AT + 60),
    () => expect(nodes(page).first()).toContainText('深圳市正在派送'),
  )
}

test('a timeline that is sent again with each new node is over budget', async ({ spoil, openBuild }) => {
  const build = spoil((files) => {
    replaceOnce(
      files,
      TRACK_PAGE,
      /,onContact:([\w$]+),onOriginal:([\w$]+)\},e\)\)/,
      ',onContact:$1,onOriginal:$2},e+Math.random()))',
    )
  })
  const page = await waitForPage(await openBuild(build, QUERY))
  expect(judge('keys that change', await measureNewNode(page), BUDGETS.newNode)).toHaveLength(1)
})

test('a setData call of the page before the answer is one call over budget', async ({ spoil, openBuild }) => {
  const build = spoil(({ edit }) => {
    edit('app.js', (text) => `${text};setTimeout(()=>getCurrentPages()[0].setData({own:1}),0);`)
  })
  const page = await waitForPage(await openBuild(build, QUERY))
  expect(judge('one more setData', sumOpening(await readSetDataCalls(page)), BUDGETS.open)).toHaveLength(1)
})

test('a page with too many elements is over both limits of WeChat', async ({ openBuild }) => {
  const page = await waitForPage(await openBuild({ folder: BUILD }, QUERY))
  await nodes(page)
    .first()
    .evaluate((node) => {
      for (let copies = 0; copies < 100; copies += 1) node.after(node.cloneNode(true))
    })
  expect(judge('too many elements', await measurePageSize(page), BUDGETS.page)).toHaveLength(2)
})

test('one large setData call is over budget as many small ones are, and so is a missing figure', () => {
  const calls = [{ bytes: 300 }, { bytes: 4000 }]
  expect(judge('one large call', sumSetData(calls), BUDGETS.newNode)).toHaveLength(1)
  expect(judge('nothing measured', { bytes: NaN }, BUDGETS.newNode)).toHaveLength(1)
})
