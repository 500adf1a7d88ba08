/** The kinds of fields in WeChat's message templates: a name and a number, as in thing3. */
const FIELD =
  /^(?:thing|number|letter|symbol|character_string|time|date|amount|phone_number|car_number|name|phrase|const|short_thing|enum)\d+$/
const PLACEHOLDERS = ['{waybillId}', '{orderId}', '{message}', '{time}']

/** What is wrong with `<template id> <field>=<text> …`; undefined if nothing is. */
export function describeTemplateProblem(value: string): string | undefined {
  const [templateId = '', ...parts] = value.split(/\s+/)
  if (!/^[\w-]+$/.test(templateId))
    return 'does not begin with a template id: copy it from 订阅消息 in the console'
  if (parts.length === 0) return 'has no fields: write <field>=<text> for each field of the template'
  const names = parts.map((part) => part.split('=')[0] ?? '')
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return `has the field ${twice} twice: leave one of them`
  return parts.map(describeFieldProblem).find((problem) => problem !== undefined)
}

function describeFieldProblem(part: string): string | undefined {
  const [name = '', ...rest] = part.split('=')
  const text = rest.join('=')
  if (!FIELD.test(name))
    return `has “${name}” where a field such as thing3 belongs: copy its name from the template`
  if (text === '') return `has no text for ${name}: write ${name}=<text>, without spaces`
  const unknown = (text.match(/\{[^}]*\}?/g) ?? []).find((placeholder) => !PLACEHOLDERS.includes(placeholder))
  return unknown && `has ${unknown} in ${name}: the placeholders are ${PLACEHOLDERS.join(', ')}`
}
