import { decryptMessage } from './decrypt'
import { readPacketText } from './packetText'
import type { PushSettings } from './settings'
import { isSignedMessage, type PushQuery, type PushRefusal } from './pushQuery'

export type ReadPush = { packet: unknown } | { refusal: PushRefusal }

/** The one field that is read of an encrypted body before its signature is known to be right. */
const ENCRYPTED_XML = /<Encrypt>\s*(?:<!\[CDATA\[)?([A-Za-z\d+/=]+)/

/**
 * The packet in a push whose address has been checked. An encrypted one is read only after its signature. A signed message
 * without a readable packet is `undefined`: pushing it again would not help.
 */
export function readPush(body: string, query: PushQuery, settings: PushSettings): ReadPush {
  return settings.aesKey === undefined
    ? readOpenPush(body)
    : readEncryptedPush(body, query, { ...settings, aesKey: settings.aesKey })
}

function readOpenPush(body: string): ReadPush {
  const packet = readPacketText(body)
  if (typeof packet !== 'object' || packet === null) return { refusal: 'unreadable' }
  return 'Encrypt' in packet && !('MsgType' in packet) ? { refusal: 'encrypted' } : { packet }
}

function readEncryptedPush(
  body: string,
  query: PushQuery,
  settings: PushSettings & { aesKey: string },
): ReadPush {
  const encrypted = findEncrypted(body)
  if (encrypted === undefined) return { refusal: 'not encrypted' }
  if (!isSignedMessage(query, encrypted, settings)) return { refusal: 'wrong signature' }
  const text = decryptMessage(encrypted, settings)
  return text === null ? { refusal: 'wrong key' } : { packet: readPacketText(text) }
}

function findEncrypted(body: string): string | undefined {
  if (body.trimStart().startsWith('<')) return ENCRYPTED_XML.exec(body)?.[1]
  const sent = readPacketText(body)
  if (typeof sent !== 'object' || sent === null || !('Encrypt' in sent)) return undefined
  return typeof sent.Encrypt === 'string' ? sent.Encrypt : undefined
}
