import { IN_TRANSIT, SAMPLE_ORDER, STUCK_ORDER, trackLink, WAITING_ORDER } from './support/fixtures'
import { expect, test } from './support/preview'
import { heading, spokenNodes, timeline } from './support/trackPage'

/** What the track page shows of a journey. */

for (const [lang, title, story] of [
  ['zh_CN', '物流详情', '周六从保山出发，今天 09:12 到了深圳转运中心，正在分拣。'],
  ['zh_HK', '物流追蹤', '週六從保山出發，今天 09:12 到了深圳轉運中心，正在理貨。'],
  [
    'en',
    'Tracking',
    "It set out from Baoshan on Saturday and reached Shenzhen hub at 09:12 today, where it's being sorted.",
  ],
  [
    'ja',
    'Tracking',
    "It set out from Baoshan on Saturday and reached Shenzhen hub at 09:12 today, where it's being sorted.",
  ],
] as const) {
  test(`the page is in the language for WeChat in ${lang}`, async ({ open }) => {
    const page = await open(trackLink(IN_TRANSIT.orderId), { lang })
    await expect(page.getByText(story)).toBeVisible()
    await expect(page.getByText(title, { exact: true })).toBeVisible()
  })
}

test('a screen reader reads the four steps and which one is current', async ({ open }) => {
  const page = await open(trackLink(IN_TRANSIT.orderId))
  await expect(page.getByRole('list', { name: '进度' })).toMatchAriaSnapshot(`
    - list "进度":
      - listitem "第 1 步，共 4 步：揽收，已完成，周六，用了 2 小时 36 分钟"
      - listitem "第 2 步，共 4 步：运输，进行中，今天"
      - listitem "第 3 步，共 4 步：派送，还没到"
      - listitem "第 4 步，共 4 步：签收，还没到"
  `)
})

test('a screen reader reads each node once, as one sentence', async ({ open }) => {
  const page = await open(trackLink(SAMPLE_ORDER))
  const list = timeline(page)
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(list).toMatchAriaSnapshot(`
    - list "物流轨迹":
      - listitem "派送中，快递员已出发,联系电话xxxxxx，2018年8月1日 05:33"
      - listitem "运输中，快件已到达xxx集散中心,准备发往xxx，2018年8月1日 02:46"
      - listitem "已揽收，快递员已成功取件，2018年8月1日 00:00"
  `)
})

test('a parcel that has not moved for days is shown as stuck, with the cause', async ({ open }) => {
  const page = await open(trackLink(STUCK_ORDER))
  await expect(heading(page, '52 小时没动了')).toBeVisible()
  await expect(page.locator('wx-page .cause-box')).toContainText('快递反馈的原因受雨雪天气影响')
})

test('a parcel that has not been picked up shows what happens next', async ({ open }) => {
  const page = await open(trackLink(WAITING_ORDER))
  await expect(heading(page, '等快递员揽收')).toBeVisible()
  await expect(heading(page, '接下来会这样')).toBeVisible()
})

test('each stage has a name and a colour of its own', async ({ open }) => {
  const page = await open(trackLink(SAMPLE_ORDER))
  const stages = page.locator('wx-page .node-word')
  await expect(stages).toHaveText(['派送中', '运输中', '已揽收'])
  await expect(stages.nth(0)).toHaveCSS('color', 'rgb(181, 79, 4)')
  await expect(stages.nth(1)).toHaveCSS('color', 'rgb(25, 100, 218)')
  await expect(stages.nth(2)).toHaveCSS('color', 'rgb(91, 52, 174)')
})

test('the page and the functions take their time from the address', async ({ open }) => {
  const page = await open(trackLink(IN_TRANSIT.orderId), { now: '1795423320' })
  await expect(page.locator('wx-page .freshness')).toHaveText(
    '上次查询刚刚16:42自动更新最新物流7 小时前09:12',
  )
})

for (const timezoneId of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
  test.describe(`on a phone in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('the documented sample shows its three nodes newest first, in China time', async ({ open }) => {
      const page = await open(trackLink(SAMPLE_ORDER))
      await expect(heading(page, '很久没有新消息')).toBeVisible()
      expect(await spokenNodes(page)).toEqual([
        '派送中，快递员已出发,联系电话xxxxxx，2018年8月1日 05:33',
        '运输中，快件已到达xxx集散中心,准备发往xxx，2018年8月1日 02:46',
        '已揽收，快递员已成功取件，2018年8月1日 00:00',
      ])
      const shown = page.locator('wx-page .node')
      await expect(shown).toHaveCount(3)
      await expect(shown.nth(0)).toContainText('05:33')
      await expect(shown.nth(1)).toContainText('02:46')
      await expect(shown.nth(2)).toContainText('00:00')
    })
  })
}

test.describe('on a phone in America/Los_Angeles', () => {
  test.use({ timezoneId: 'America/Los_Angeles' })

  test("one tap shows nodes and days in the phone's own time", async ({ open }) => {
    const page = await open(trackLink(IN_TRANSIT.orderId))
    await expect(page.getByRole('radio', { name: '北京时间' })).toHaveAttribute('aria-checked', 'true')
    await page.getByRole('radio', { name: '本机时间' }).tap()
    await expect(page.getByRole('radio', { name: '本机时间' })).toHaveAttribute('aria-checked', 'true')
    expect((await spokenNodes(page))[0]).toContain('11月22日 17:12')
    await expect(page.locator('wx-page .node').first()).toContainText('17:12')
    await expect(page.locator('wx-page .node-day').first()).toHaveText('今天11月22日 周日')
  })
})
