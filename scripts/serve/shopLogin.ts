import { randomBytes } from 'node:crypto'
import { SignJWT } from 'jose'

/** Stands in for the login of a shop, which knows from WeChat whose a code is. */
export interface ShopLogin {
  /** The settings by which the server believes its tokens. */
  environment: Record<string, string>
  /** A token of this customer. */
  issue(openid: string): Promise<string>
}

/** The preview's phone may have a clock of any day, so tokens do not expire in this century. */
const NEVER = 4_000_000_000

/** Creates a login with a secret of its own: its tokens are worth nothing elsewhere, or after this process. */
export function createShopLogin(): ShopLogin {
  const secret = randomBytes(32).toString('base64url')
  const issuer = 'https://login.preview.invalid'
  const audience = 'parcel-path'
  return {
    environment: { IDENTITY: 'jwt', JWT_SECRET: secret, JWT_ISSUER: issuer, JWT_AUDIENCE: audience },
    issue: (openid) =>
      new SignJWT({ openid })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(NEVER)
        .sign(new TextEncoder().encode(secret)),
  }
}
