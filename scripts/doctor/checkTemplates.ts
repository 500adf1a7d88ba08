import * as v from 'valibot'
import type { Settings } from '../settings/readSettings'
import { describeFailure, type Ask } from './checkAccount'
import { fine, missing, type Finding } from './finding'

const KINDS = [
  'TARO_APP_NOTICE_OUT_FOR_DELIVERY',
  'TARO_APP_NOTICE_SIGNED',
  'TARO_APP_NOTICE_EXCEPTION',
] as const

/** https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getmessagetemplatelist.html */
const TemplatesReply = v.object({
  data: v.fallback(v.array(v.object({ priTmplId: v.string(), content: v.fallback(v.string(), '') })), []),
})

/** Checks that the account has the templates of the settings, with the fields that they name. */
export async function checkTemplates(settings: Settings, ask: Ask): Promise<Finding[]> {
  const used = KINDS.flatMap((name) => {
    const [id = '', ...parts] = settings[name]?.trim().split(/\s+/) ?? []
    return id === '' ? [] : [{ name, id, fields: parts.map((part) => part.split('=')[0] ?? '') }]
  })
  if (used.length === 0)
    return [fine('notifications', 'No template is set, so customers are not offered any.')]
  try {
    const { data } = v.parse(TemplatesReply, await ask('/wxaapi/newtmpl/gettemplate'))
    const findings = used.flatMap(({ name, id, fields }) => {
      const template = data.find(({ priTmplId }) => priTmplId === id)
      return describeTemplate(name, fields, template?.content)
    })
    return findings.length > 0
      ? findings
      : [fine('notifications', `The account has all ${used.length} templates.`)]
  } catch (error) {
    return [describeFailure('notifications', error, {})]
  }
}

/** What is wrong between a setting and the template's text, in which a field is written {{thing1.DATA}}. */
function describeTemplate(name: string, fields: readonly string[], content: string | undefined): Finding[] {
  if (content === undefined)
    return [
      missing(
        'notifications',
        `${name} names a template that the account does not have: copy its id from 订阅消息 → 我的模板.`,
      ),
    ]
  const wanted = Array.from(content.matchAll(/\{\{(\w+)\.DATA\}\}/g), ([, field = '']) => field)
  const lacking = wanted.filter((field) => !fields.includes(field))
  const foreign = fields.filter((field) => !wanted.includes(field))
  return [
    ...lacking.map((field) =>
      missing('notifications', `${name} has no text for ${field} of its template: add ${field}=<text>.`),
    ),
    ...foreign.map((field) =>
      missing('notifications', `${name} has ${field}, which its template does not have: remove it.`),
    ),
  ]
}
