import * as v from 'valibot'
import { orderOnScreen, type Address } from './address'
import { element } from './elements'
import type { Order } from './orders'
import { onAddressChange, phoneSeconds } from './phone'

/** The changes that a carrier may report: WeChat's action type, its stage, and a message to start from. */
const CHANGES: [actionType: number, stage: string, message: string][] = [
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

/** The index of the stage that the form starts with. */
const OUT_FOR_DELIVERY = '2'

const Refusal = v.object({ message: v.string() })
const CloudFailure = v.object({ errCode: v.number(), errMsg: v.string() })
const CloudAnswer = v.object({ result: v.unknown() })

/** Draws the form that reports a change of the waybill on screen, as the carrier does, and makes WeChat push it. */
export function drawReportChange(section: HTMLElement, orders: Order[]): void {
  const { stage, message } = createChangeFields()
  const waybill = element('select', { id: 'change-waybill' })
  const button = element('button', { type: 'submit', id: 'change-push' }, 'Push')
  const outcome = element('output', { className: 'outcome' })
  const fields = element(
    'fieldset',
    { className: 'plain' },
    element('div', { className: 'pair' }, labelled('Waybill', waybill), labelled('Stage', stage)),
    labelled('Message', message),
    button,
  )
  const form = element('form', {}, fields, outcome)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [deliveryId = '', waybillId = ''] = waybill.value.split(' ')
    const actionType = CHANGES[Number(stage.value)]?.[0] ?? 0
    void reportChange({ deliveryId, waybillId, actionType, actionMsg: message.value }, outcome)
  })
  section.append(form)
  onAddressChange((address) => {
    const shown = waybillsOnScreen(orders, address)
    waybill.replaceChildren(...shown.map((name) => element('option', {}, name)))
    fields.disabled = shown.length === 0
    outcome.textContent = shown.length === 0 ? 'Open the journey of an order of these fixtures first.' : ''
  })
}

/** The stage, and the message, which a choice of stage fills in. */
function createChangeFields(): { stage: HTMLSelectElement; message: HTMLTextAreaElement } {
  const options = CHANGES.map(([type, words], index) =>
    element('option', { value: String(index) }, `${words} (${type})`),
  )
  const stage = element('select', { id: 'change-stage' }, ...options)
  const message = element('textarea', { id: 'change-message', rows: 2, required: true })
  const fillIn = (): void => {
    message.value = CHANGES[Number(stage.value)]?.[2] ?? ''
  }
  stage.value = OUT_FOR_DELIVERY
  fillIn()
  stage.addEventListener('change', fillIn)
  return { stage, message }
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element('label', { className: 'field' }, label, control)
}

/** The waybills of the order on screen, as "ZTO 73123456789012". The one in the link comes first. */
function waybillsOnScreen(orders: Order[], address: Address): string[] {
  const shown = orderOnScreen(address)
  const order = orders.find(({ orderId }) => orderId === shown?.orderId)
  const waybills = order?.waybills ?? []
  const asked = waybills.filter(({ waybillId }) => waybillId === shown?.waybillId)
  return [...new Set([...asked, ...waybills])].map(
    ({ deliveryId, waybillId }) => `${deliveryId} ${waybillId}`,
  )
}

async function reportChange(node: object, outcome: HTMLElement): Promise<void> {
  outcome.textContent = 'Pushing …'
  try {
    const packet = await post('/wechat/changes', { ...node, nowSeconds: phoneSeconds() })
    outcome.textContent = `WeChat knows the node. ${describePushResult(await post('/cloud/push', packet.body))}`
  } catch (error) {
    outcome.textContent = error instanceof Error ? error.message : String(error)
  }
}

/** Describes the cloud's answer to a push. */
function describePushResult({ status, body }: { status: number; body: unknown }): string {
  if (v.is(CloudFailure, body)) return `The push failed: ${body.errMsg}`
  if (v.is(Refusal, body)) return `The push failed: ${status}, ${body.message}`
  return `The push was answered: ${JSON.stringify(v.is(CloudAnswer, body) ? body.result : body)}`
}

/** Posts JSON. Throws with the sentence of the WeChat stand-in if it refuses. The caller reads the cloud's answers. */
async function post(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { 'content-type': 'application/json', 'x-now': String(phoneSeconds()) }
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer: unknown = await response.json()
  if (path === '/wechat/changes' && v.is(Refusal, answer)) throw new Error(answer.message)
  return { status: response.status, body: answer }
}
