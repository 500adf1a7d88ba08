import cloud from 'wx-server-sdk'

export type Cloud = typeof cloud

/** How long one SDK call may take, in milliseconds. The function has 10 s, so it can still answer afterwards. */
export const SDK_DEADLINE_MS = 4000

/** Initialises the SDK for the environment that the function runs in. The SDK ignores every call but the first. */
export function createCloud(deadlineMs = SDK_DEADLINE_MS): Cloud {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: deadlineMs })
  return cloud
}
