import cloud from 'wx-server-sdk'
import { REQUEST_DEADLINE_MS } from './deadline'

export type Cloud = typeof cloud

/** Initialises the SDK for the environment that the function runs in. The SDK ignores every call but the first. */
export function createCloud(deadlineMs = REQUEST_DEADLINE_MS): Cloud {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: deadlineMs })
  return cloud
}
