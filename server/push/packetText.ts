import { XMLParser } from 'fast-xml-parser'

/** A packet is a flat list with one level of actions; more levels are an attack. */
const MAX_LEVELS = 8

/** A document type may define entities, which grow or read files. WeChat sends none. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i

/** Every text stays a text, because a waybill's number may begin with a zero or be too long for a number. */
const parser = new XMLParser({
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_LEVELS,
})

/**
 * The packet in a pushed text, which is JSON or XML as the shop has chosen in WeChat's console; undefined if it is neither.
 * An XML packet reads as the same packet in JSON. WeChat's content type is not believed.
 */
export function readPacketText(text: string): unknown {
  try {
    return text.trimStart().startsWith('<') ? readXml(text) : JSON.parse(text)
  } catch {
    return undefined
  }
}

function readXml(text: string): unknown {
  // The parser reads what there is of a text that was cut off.
  if (!text.trimEnd().endsWith('</xml>') || DOCUMENT_TYPE.test(removeCdata(text))) return undefined
  const { xml } = parser.parse(text) as { xml?: unknown }
  if (typeof xml !== 'object' || xml === null) return undefined
  return toJsonPacket(xml as Packet)
}

/** The text without what carriers write, which may be anything. */
function removeCdata(text: string): string {
  const [before = '', ...sections] = text.split('<![CDATA[')
  return before + sections.map((section) => section.slice(section.indexOf(']]>'))).join('')
}

type Packet = Readonly<Record<string, unknown>>

/** The fields that are numbers in JSON. A list of one action arrives as the bare action, in both. */
function toJsonPacket(xml: Packet): Packet {
  const packet = readNumbers(xml, ['CreateTime', 'Version', 'Count'])
  if (!('Actions' in packet)) return packet
  const actions: unknown = packet['Actions']
  return { ...packet, Actions: Array.isArray(actions) ? actions.map(toJsonAction) : toJsonAction(actions) }
}

function toJsonAction(action: unknown): unknown {
  if (typeof action !== 'object' || action === null) return action
  return readNumbers(action as Packet, ['ActionTime', 'ActionType', 'Lat', 'Lng'])
}

function readNumbers(packet: Packet, names: readonly string[]): Packet {
  const entries = Object.entries(packet).map(([name, value]) => [
    name,
    names.includes(name) ? readNumber(value) : value,
  ])
  return Object.fromEntries(entries) as Packet
}

/** A text that is no number is left as it is: the packet's schema decides what it costs. */
function readNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value
}
