import type { Page } from '@playwright/test'
import { BUDGETS, judge } from './support/budgets'
import { BUILD, test, type BuildFiles } from './support/builds'
import { costOf, costOfDoing, crossed, openingOf, recorded, sizeOf } from './support/setDataTraffic'
import { expect, pushTrack, RECORDED_AT } from './support/preview'

/** Budgets must turn red: the built program is made worse in the ways that happen, and measured. */

const LINK = `?now=${RECORDED_AT}#/pages/track/index?orderId=202611200117`
const TRACK_PAGE = 'pages/track/index.js'
const PUSH = {
  DeliveryID: 'ZTO',
  WayBillId: '73123456789012',
  Version: 1,
  Actions: [{ ActionTime: RECORDED_AT - 60, ActionType: 300002, ActionMsg: '【深圳市】正在派送' }],
}

const nodes = (page: Page) => page.locator('wx-page .node')

/** Changes the one place that a pattern finds; the build has been minified in another way where it finds none, or two. */
function replaceOnce({ edit }: BuildFiles, file: string, pattern: RegExp, by: string): void {
  edit(file, (text) => {
    expect(text.match(new RegExp(pattern, 'g'))).toHaveLength(1)
    return text.replace(pattern, by)
  })
}

async function opened(page: Page): Promise<Page> {
  await expect(page.getByText('有新消息会自动出现')).toBeVisible()
  await crossed(page)
  return page
}

function costOfNewNode(page: Page) {
  return costOfDoing(
    page,
    () => pushTrack(page.url(), PUSH, RECORDED_AT + 60),
    () => expect(nodes(page).first()).toContainText('深圳市正在派送'),
  )
}

test('a list that is sent again with each new node is too dear', async ({ spoil, openBuild }) => {
  const build = spoil((files) => {
    replaceOnce(files, TRACK_PAGE, /,onContact:([\w$]+)\},e\)\)/, ',onContact:$1},e+Math.random()))')
  })
  const page = await opened(await openBuild(build, LINK))
  expect(judge('keys that change', await costOfNewNode(page), BUDGETS.newNode)).toHaveLength(1)
})

test('a page that sets something of its own before the answer has one call too many', async ({
  spoil,
  openBuild,
}) => {
  const build = spoil(({ edit }) => {
    edit('app.js', (text) => `${text};setTimeout(()=>getCurrentPages()[0].setData({own:1}),0);`)
  })
  const page = await opened(await openBuild(build, LINK))
  expect(judge('a setData more', openingOf(await recorded(page)), BUDGETS.open)).toHaveLength(1)
})

test('a page that holds too much is against the rules', async ({ openBuild }) => {
  const page = await opened(await openBuild({ folder: BUILD }, LINK))
  await nodes(page)
    .first()
    .evaluate((node) => {
      for (let copies = 0; copies < 100; copies += 1) node.after(node.cloneNode(true))
    })
  expect(judge('too many nodes', await sizeOf(page), BUDGETS.page)).toHaveLength(2)
})

test('one fat call is as red as many, and so is what was not measured', () => {
  expect(judge('one fat call', costOf([{ bytes: 300 }, { bytes: 4000 }]), BUDGETS.newNode)).toHaveLength(1)
  expect(judge('nothing measured', { bytes: NaN }, BUDGETS.newNode)).toHaveLength(1)
})
