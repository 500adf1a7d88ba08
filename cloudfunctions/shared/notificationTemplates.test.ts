import { fillFields, notificationTemplates, readNotificationTemplates } from './notificationTemplates'

const facts = { orderId: 'A-1', waybillId: 'SF1', message: '快件已由本人签收', atSeconds: 1795413900 }
const none = { outForDelivery: undefined, signed: undefined, exception: undefined }

function fieldsOf(setting: string, message = facts.message) {
  const { signed } = readNotificationTemplates({ ...none, signed: setting })
  return signed && fillFields(signed, { ...facts, message })
}

it('has no template for a kind without a setting', () => {
  expect(readNotificationTemplates({ outForDelivery: undefined, signed: '', exception: '  ' })).toEqual({})
  expect(notificationTemplates).toEqual({})
})

it('reads a template id and the texts of its fields', () => {
  const setting = ' T1  thing1={message}  phrase2=a=b '
  expect(readNotificationTemplates({ ...none, exception: setting })).toEqual({
    exception: { templateId: 'T1', fields: { thing1: '{message}', phrase2: 'a=b' } },
  })
})

it('replaces the placeholders by the facts', () => {
  expect(
    fieldsOf('T1 thing1={message} character_string2={orderId}/{waybillId} time3={time} thing4={x}'),
  ).toEqual({
    thing1: { value: '快件已由本人签收' },
    character_string2: { value: 'A-1/SF1' },
    time3: { value: '2026年11月23日 14:05' },
    thing4: { value: '—' },
  })
})

it.each([
  ['shortens a thing to 20 characters', 'thing1', '长'.repeat(30), `${'长'.repeat(19)}…`],
  ['leaves a thing of 20 characters whole', 'thing1', '长'.repeat(20), '长'.repeat(20)],
  ['shortens a phrase to five characters', 'phrase1', '已经签收完成', '已经签收…'],
  ['does not shorten a field without a limit', 'time1', 'x'.repeat(50), 'x'.repeat(50)],
  ['joins lines into one', 'thing1', ' a\n b ', 'a b'],
  ['writes a dash into an empty field', 'thing1', ' ', '—'],
])('%s', (_what, field, message, value) => {
  expect(fieldsOf(`T1 ${field}={message}`, message)).toEqual({ [field]: { value } })
})

it('names no pickup code and no phone unless the shop wants them', () => {
  const message = '取件码8-8-1234 电话13800138000'
  const template = { templateId: 'T1', fields: { character_string1: '{message}' } }
  expect(fillFields(template, { ...facts, message })).toEqual({
    character_string1: { value: '取件码*** 电话***' },
  })
  expect(fillFields(template, { ...facts, message }, true)).toEqual({ character_string1: { value: message } })
})

it('finds the limit of a field whose number has several digits', () => {
  const [long, short] = ['长'.repeat(30), `${'长'.repeat(19)}…`]
  expect(fieldsOf('T1 thing12={message}', long)).toEqual({ thing12: { value: short } })
})
