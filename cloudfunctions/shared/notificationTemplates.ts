import type { NotificationKind } from '../../contract/notification'
import { maskMessage, namesDetails } from './notificationText'

/** One of WeChat's message templates with the texts of its fields. */
export interface NotificationTemplate {
  templateId: string
  /** Text by field name; a text may have placeholders, see NotificationFacts. */
  fields: Record<string, string>
}

export type NotificationTemplates = Partial<Record<NotificationKind, NotificationTemplate>>

/** What a notification can say: the placeholders `{orderId}`, `{waybillId}`, `{message}` and `{time}` of a setting. */
export interface NotificationFacts {
  orderId: string
  waybillId: string
  /** The carrier's text. */
  message: string
  /** Unix seconds. */
  atSeconds: number
}

/** The templates of this build, which has the settings of the .env files as constants. */
export const notificationTemplates: NotificationTemplates = readNotificationTemplates({
  outForDelivery: process.env.TARO_APP_NOTICE_OUT_FOR_DELIVERY,
  signed: process.env.TARO_APP_NOTICE_SIGNED,
  exception: process.env.TARO_APP_NOTICE_EXCEPTION,
})

/** True if this build names pickup codes and phones in notifications. */
const inFull = namesDetails(process.env.TARO_APP_NOTICE_DETAILS)

/** Reads `<template id> <field>=<text> …`, see .env.example. A kind without a setting has no template. */
export function readNotificationTemplates(
  settings: Record<NotificationKind, string | undefined>,
): NotificationTemplates {
  const templates = Object.entries(settings).flatMap(([kind, setting = '']) => {
    const [templateId, ...fields] = setting.split(/\s+/).filter((part) => part !== '')
    return templateId === undefined
      ? []
      : [[kind, { templateId, fields: Object.fromEntries(fields.map(readField)) }]]
  })
  return Object.fromEntries(templates) as NotificationTemplates
}

/** The fields of a notification as WeChat accepts them: none empty, none too long. Without `details` no code and no phone. */
export function fillFields(
  { fields }: NotificationTemplate,
  facts: NotificationFacts,
  details = inFull,
): Record<string, { value: string }> {
  const texts: Record<string, string> = {
    orderId: facts.orderId,
    waybillId: facts.waybillId,
    message: details ? facts.message : maskMessage(facts.message),
    time: formatChinaTime(facts.atSeconds),
  }
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, fact: string) => texts[fact] ?? '')
  return Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [field, { value: fitToField(field, filled(text)) }]),
  )
}

function readField(part: string): [string, string] {
  const [field = '', ...text] = part.split('=')
  return [field, text.join('=')]
}

/**
 * Longest text of each kind of field, in characters.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const MAX_CHARACTERS: Record<string, number> = { thing: 20, phrase: 5, character_string: 32 }

function fitToField(field: string, text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim() || '—')
  const max = MAX_CHARACTERS[field.replace(/\d+$/, '')] ?? characters.length
  return characters.length <= max ? characters.join('') : `${characters.slice(0, max - 1).join('')}…`
}

/** A time in China in the format that WeChat documents for time fields: 2019年10月1日 15:01. */
function formatChinaTime(atSeconds: number): string {
  const [date = '', clock = ''] = new Date((atSeconds + 8 * 3600) * 1000).toISOString().split('T')
  const [year, month, day] = date.split('-').map(Number)
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日 ${clock.slice(0, 5)}`
}
