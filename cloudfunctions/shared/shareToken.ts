import { createHash, randomBytes } from 'node:crypto'

/** 128 bits, which cannot be guessed. */
const TOKEN_BYTES = 16
/** A token has 22 characters; more than this of a longer text is not read. */
const MAX_READ_LENGTH = 64

/** A new token for a link, in characters that need no encoding in a URL. */
export function createShareToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** The hash under which a token is stored. Anything has one, so that a malformed token is looked up like any other. */
export function hashShareToken(token: unknown): string {
  const text = typeof token === 'string' ? token.slice(0, MAX_READ_LENGTH) : ''
  return createHash('sha256').update(text).digest('base64url')
}
