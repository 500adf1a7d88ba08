import { createShareToken, hashShareToken } from './shareToken'

it('makes tokens of 128 bits in characters that need no encoding in a URL, no two alike', () => {
  const tokens = Array.from({ length: 500 }, createShareToken)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/)
  expect(new Set(tokens).size).toBe(500)
})

it('hashes a token to the same text each time, and never to the token', () => {
  const token = createShareToken()
  expect(hashShareToken(token)).toBe(hashShareToken(token))
  expect(hashShareToken(token)).not.toContain(token)
  expect(hashShareToken(`${token}A`)).not.toBe(hashShareToken(token))
})

it.each([undefined, null, 7, {}, [], '', 'x'.repeat(1_000_000)])(
  'has a hash of the same form for a malformed token',
  (token) => {
    expect(hashShareToken(token)).toMatch(/^[\w-]{43}$/)
  },
)

it('reads 64 characters of a token, and nothing of what is no text', () => {
  expect(hashShareToken('x'.repeat(65))).toBe(hashShareToken('x'.repeat(64)))
  expect(hashShareToken('x'.repeat(63))).not.toBe(hashShareToken('x'.repeat(64)))
  expect(hashShareToken({ x: 1 })).toBe(hashShareToken(''))
})
