import { request as http, type APIResponse } from '@playwright/test'
import type { Preview } from './previewControl'

/** Calls a function as the mini-program does; without an `openid` as WeChat's servers do. */
export async function call(
  preview: Preview,
  name: string,
  openid: string | null,
  event: unknown,
): Promise<APIResponse> {
  const client = await http.newContext({ baseURL: preview.url })
  const headers: Record<string, string> = openid === null ? {} : { 'x-openid': openid }
  return client.post(`/cloud/functions/${name}`, { headers, data: event as object })
}

/** What the function returned. */
export async function readResult(response: APIResponse): Promise<unknown> {
  return ((await response.json()) as { result: unknown }).result
}
