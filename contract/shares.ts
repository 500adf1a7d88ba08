import * as v from 'valibot'
import { UnixSeconds } from './unixSeconds'

export const Share = v.object({
  /** Ends the link. It does not open it. */
  id: v.string(),
  createdAt: UnixSeconds,
  expiresAt: UnixSeconds,
  /** How often the parcel was looked up with the link. */
  uses: v.number(),
})

export type Share = v.InferOutput<typeof Share>

const CreatedShare = v.object({
  id: v.string(),
  /** Opens the parcel. No later answer has it. */
  token: v.string(),
  /** WeChat's id that makes the card of this link one that cannot be forwarded; absent if WeChat gave none. */
  activityId: v.optional(v.string()),
})

/** What shares answers. */
export const Shares = v.object({
  /** The order's open links, the newest first. */
  shares: v.array(Share),
  /** The link that was made; absent if MAX_OPEN_SHARES are open already. */
  created: v.optional(CreatedShare),
})

export type Shares = v.InferOutput<typeof Shares>
