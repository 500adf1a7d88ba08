import type { Page } from '@playwright/test'
import recordedOrders from '../preview/fixtures/orders.json'
import { scenarios, type Scenario } from '../preview/scenarios'
import { violations } from './support/axe'
import { layoutFaults } from './support/layoutFaults'
import { expect, previewAddress, test } from './support/preview'
import type { Preview } from './support/previewControl'

/** Every state with the longest texts, with none at all, and with pictures that do not load. */

const STATES = scenarios.filter(({ group }) => group === 'Stages' || group === 'Exceptions')
const WIDTHS = [320, 375]
const LONG_NAME = '没有空格也没有标点的一长串商品名'.repeat(8)
const LONG_ID = 'LONG'.repeat(16)
const LONG_PLACE = `【${'很长的地名'.repeat(12)}】，`
const LONG_END = `，电话：${'1380013800'.repeat(3)}，13800138000。${'XYZ'.repeat(70)}。`

type Order = (typeof recordedOrders)[number]
interface Texts {
  order: (order: Order) => object
  message: (text: string) => string
}

const LONGEST: Texts = {
  order: (order) => ({
    ...order,
    goods: [{ name: LONG_NAME, imageUrl: '/missing.png' }],
    waybills: order.waybills.map((waybill) => ({ ...waybill, deliveryId: LONG_ID })),
  }),
  message: (text) => LONG_PLACE + text + LONG_END,
}

const NONE: Texts = {
  order: (order) => ({ ...order, goods: [{ name: '', imageUrl: '' }] }),
  message: () => '',
}

for (const [size, fontSize] of Object.entries({ usual: '17', largest: '28' })) {
  test(`every state with the longest texts fits at the ${size} type size`, async ({ phone, preview }) => {
    await visitStates(phone, preview, LONGEST, fontSize, async (state) => {
      // Colours and roles are those of usual texts.
      expect(await faultsAtEachWidth(phone), state.name).toEqual([])
    })
  })
}

// Without texts a smaller type leaves more room around the same words.
test('every state with no texts fits at the largest type size, and nothing is without a name', async ({
  phone,
  preview,
}) => {
  await visitStates(phone, preview, NONE, '28', async (state) => {
    expect(await faultsAtEachWidth(phone), state.name).toEqual([])
    expect(await violations(phone, 'wx-page'), state.name).toEqual([])
  })
})

test("a parcel's goods picture that does not load leaves a tile with an icon in its place", async ({
  phone,
  preview,
}) => {
  replaceTexts(preview, LONGEST)
  const [state] = STATES
  if (!state) throw new Error('there is no state')
  await openState(phone, preview, state, '17')
  const tile = phone.locator('wx-page .parcel-row-picture')
  expect(await tile.boundingBox()).toMatchObject({ width: 48, height: 48 })
  const icon = await tile.evaluate((element) => getComputedStyle(element, '::before').maskImage)
  expect(icon).toContain('url(')
})

/** Replaces the texts in all orders and in all recorded paths of the states. */
function replaceTexts(preview: Preview, { order, message }: Texts): void {
  const changed = recordedOrders.filter(({ orderId }) =>
    STATES.some(({ link }) => link.endsWith(`=${orderId}`)),
  )
  for (const { waybillId } of changed.flatMap(({ waybills }) => waybills)) {
    const path = preview.readPath(`ZTO-${waybillId}`)
    const path_item_list = path.path_item_list.map((item) => ({
      ...item,
      action_msg: message(item.action_msg),
    }))
    for (const carrier of ['ZTO', LONG_ID]) {
      preview.writePath(`${carrier}-${waybillId}`, { ...path, path_item_list })
    }
  }
  preview.writeOrders(changed.map(order))
}

async function visitStates(
  phone: Page,
  preview: Preview,
  texts: Texts,
  fontSize: string,
  check: (state: Scenario) => Promise<void>,
) {
  test.setTimeout(180_000)
  replaceTexts(preview, texts)
  for (const state of STATES) {
    await openState(phone, preview, state, fontSize)
    await check(state)
  }
}

async function openState(phone: Page, preview: Preview, { link, query }: Scenario, fontSize: string) {
  await phone.goto('about:blank')
  await phone.goto(previewAddress(preview.url, link, { ...query, fontSize }))
  await expect(phone.locator('wx-page .node').first()).toBeVisible()
}

async function faultsAtEachWidth(phone: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of WIDTHS) {
    await phone.setViewportSize({ width, height: 812 })
    faults.push(...(await layoutFaults(phone)))
  }
  return faults
}
