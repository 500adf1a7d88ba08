/** What an attacker writes in place of an id: operators of the database, other types, and texts that look like the id. */
export function hostileValues(id: string): [string, unknown][] {
  return [...operators(id), ...otherTypes(id), ...lookAlikes(id)]
}

/** MongoDB's operators, its extended JSON, and the SDK's own commands as they look after a transport as JSON. */
function operators(id: string): [string, unknown][] {
  const conditions = [
    { $ne: '' },
    { $ne: null },
    { $gt: '' },
    { $gte: '', $lte: '\uffff' },
    { $regex: '.*' },
    { $regex: id, $options: 'i' },
    { $in: [id] },
    { $nin: [] },
    { $exists: true },
    { $eq: id },
    { $not: { $eq: 'x' } },
    { $or: [{ orderId: id }] },
    { $where: 'true' },
    { $expr: { $eq: [1, 1] } },
    { $type: 'string' },
    { $elemMatch: { $ne: '' } },
    { $regularExpression: { pattern: '.*', options: '' } },
    { $symbol: id },
    { $code: 'return true' },
    { operator: 'neq', operands: [''], fieldName: '_openid' },
    { _internalType: {}, operator: 'in', operands: [[id]] },
    { regexp: '.*', options: 'i' },
  ]
  return conditions.map((value) => [JSON.stringify(value), value])
}

function otherTypes(id: string): [string, unknown][] {
  const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  return [
    ['null', null],
    ['true', true],
    ['0', 0],
    ['a huge number', 1e308],
    ['a list with the id', [id]],
    ['a list in a list', [[id]]],
    ['an empty list', []],
    ['an empty object', {}],
    ['an object that reads as the id', { toString: id, valueOf: id, length: id.length, 0: id }],
    ['a prototype', JSON.parse(`{"__proto__": {"orderId": "${id}"}}`)],
    ['a constructor', JSON.parse(`{"constructor": {"prototype": {"orderId": "${id}"}}}`)],
    ['5000 lists in each other', deep],
  ]
}

/** Texts that a person, a database collation or a careless comparison could take for the id. */
function lookAlikes(id: string): [string, string][] {
  const fullWidth = id.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  return [
    ['empty', ''],
    ['an operator as text', '$ne'],
    ['JSON as text', '{"$ne":""}'],
    ['a pattern', '.*'],
    ['a wildcard', '%'],
    ['in lower case', id.toLowerCase()],
    ['with a space before', ` ${id}`],
    ['with a space after', `${id} `],
    ['with a line after', `${id}\n`],
    ['cut off by NUL', `${id}\0`],
    ['with NUL within', `${id.slice(0, 2)}\0${id.slice(2)}`],
    ['with an invisible character', `${id.slice(0, 2)}\u200b${id.slice(2)}`],
    ['with a mark that joins', `${id}\u0301`],
    ['in full width', fullWidth],
    ['with a Cyrillic letter', id.replace(/[A-Za-z]/, '\u0410')],
    ['with half a surrogate pair', `${id}\ud800`],
    ['repeated a thousand times', id.repeat(1000)],
    ['a path', `../${id}`],
    ['with another field', `${id}","_openid":{"$ne":"`],
    ['the name of a method', 'constructor'],
    ['the name of the prototype', '__proto__'],
  ]
}
