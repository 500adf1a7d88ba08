import * as v from 'valibot'
import { orderOnScreen, type Address } from './address'
import { element } from './elements'
import type { Order } from './orders'
import { addressOnScreen, followAddress } from './phone'

/** What a carrier may report next, in its own words: WeChat's action type, and a message to begin with. */
const NODES: [actionType: number, stage: string, message: string][] = [
  [100001, 'Picked up', '【保山市】隆阳营业部 已揽收，揽收员：李师傅'],
  [200001, 'In transit', '【深圳市】快件已到达 科技园营业部'],
  [300002, 'Out for delivery', '【深圳市】科技园营业部 派送员 王师傅 13800138000 正在派送，请保持电话畅通'],
  [
    300005,
    'In a locker',
    '【深圳市】已放入 科兴科学园 B1 栋大堂 丰巢智能柜，取件码 62307481，请在 48 小时内取出',
  ],
  [300003, 'Signed', '【深圳市】已签收，签收人：本人。感谢使用中通快递'],
  [300004, 'Delivery failed', '【深圳市】派送不成功：电话无人接听，明天再次派送'],
  [400002, 'Stuck', '【深圳市】受台风天气影响，快件滞留在 深圳转运中心，天气好转后将尽快发出'],
  [770001, 'A type on no list', '快件状态更新'],
]

const Refusal = v.object({ message: v.string() })
const CloudFailure = v.object({ errCode: v.number(), errMsg: v.string() })
const CloudAnswer = v.object({ result: v.unknown() })

/** Draws the form that lets a carrier report a node for the waybill on screen, and has WeChat push it. */
export function drawNews(section: HTMLElement, orders: Order[]): void {
  const stage = element('select', { id: 'news-stage' })
  stage.append(
    ...NODES.map(([type, words], index) => element('option', { value: String(index) }, `${words} (${type})`)),
  )
  const message = element('textarea', { id: 'news-message', rows: 2, required: true })
  const waybill = element('select', { id: 'news-waybill' })
  const button = element('button', { type: 'submit', id: 'news-push' }, 'Push')
  const outcome = element('output', { className: 'outcome' })
  const prefill = (): void => {
    message.value = NODES[Number(stage.value)]?.[2] ?? ''
  }
  stage.value = '2'
  prefill()
  stage.addEventListener('change', prefill)
  const field = (label: string, control: HTMLElement) =>
    element('label', { className: 'field' }, label, control)
  const fields = element(
    'fieldset',
    { className: 'plain' },
    element('div', { className: 'pair' }, field('Waybill', waybill), field('Stage', stage)),
    field('Message', message),
    button,
  )
  const form = element('form', {}, fields, outcome)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [deliveryId = '', waybillId = ''] = waybill.value.split(' ')
    const actionType = NODES[Number(stage.value)]?.[0] ?? 0
    void report({ deliveryId, waybillId, actionType, actionMsg: message.value }, outcome)
  })
  section.append(form)
  followAddress((address) => {
    const shown = waybillsOnScreen(orders, address)
    waybill.replaceChildren(...shown.map((name) => element('option', {}, name)))
    fields.disabled = shown.length === 0
    outcome.textContent = shown.length === 0 ? 'Open the journey of an order of these fixtures first.' : ''
  })
}

/** Each as "ZTO 73123456789012", the one that the page asks for first. */
function waybillsOnScreen(orders: Order[], address: Address): string[] {
  const shown = orderOnScreen(address)
  const order = orders.find(({ orderId }) => orderId === shown?.orderId)
  const waybills = order?.waybills ?? []
  const asked = waybills.filter(({ waybillId }) => waybillId === shown?.waybillId)
  return [...new Set([...asked, ...waybills])].map(
    ({ deliveryId, waybillId }) => `${deliveryId} ${waybillId}`,
  )
}

async function report(node: object, outcome: HTMLElement): Promise<void> {
  outcome.textContent = 'Pushing …'
  try {
    const packet = await post('/wechat/changes', { ...node, nowSeconds: phoneSeconds() })
    outcome.textContent = `WeChat knows the node. ${outcomeOf(await post('/cloud/push', packet.body))}`
  } catch (error) {
    outcome.textContent = error instanceof Error ? error.message : String(error)
  }
}

/** What the cloud made of a push. */
function outcomeOf({ status, body }: { status: number; body: unknown }): string {
  if (v.is(CloudFailure, body)) return `The push failed: ${body.errMsg}`
  if (v.is(Refusal, body)) return `The push failed: ${status}, ${body.message}`
  return `The push was answered: ${JSON.stringify(v.is(CloudAnswer, body) ? body.result : body)}`
}

/** Throws with the server's own sentence where WeChat's stand-in refuses; what the cloud says is for the caller. */
async function post(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { 'content-type': 'application/json', 'x-now': String(phoneSeconds()) }
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer: unknown = await response.json()
  if (path === '/wechat/changes' && v.is(Refusal, answer)) throw new Error(answer.message)
  return { status: response.status, body: answer }
}

/** The clock of the phone in Unix seconds: a fixed one runs on from the moment the page was opened. */
function phoneSeconds(): number {
  const start = Number(addressOnScreen().query.now)
  const seconds = start > 0 ? start + window.parent.performance.now() / 1000 : Date.now() / 1000
  return Math.floor(seconds)
}
