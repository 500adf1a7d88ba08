import cloud from 'wx-server-sdk'

export type Cloud = typeof cloud

/** How long one SDK call may take, in milliseconds. The function itself has 10 s, so it can still answer. */
export const SDK_DEADLINE_MS = 4000

/** Opens the SDK on the environment that the function runs in. The SDK obeys only the first call. */
export function createCloud(deadlineMs = SDK_DEADLINE_MS): Cloud {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: deadlineMs })
  return cloud
}
