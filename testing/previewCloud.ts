import { cpSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { startLocalCloud, type LocalCloud } from '../preview/cloud/localCloud'
import type { CloudStats } from '../preview/cloud/routes'
import { listenOnLoopback } from '../preview/loopback'

/** The preview's cloud behind HTTP, with a copy of the fixtures that a test may change. */
export interface PreviewCloud {
  cloud: LocalCloud
  origin: string
  fixtures: string
  /** What the cloud has logged. */
  lines: string[]
  /** Resolves with the first line, logged already or later, that matches. Lines of a function may come after its reply. */
  lineMatching: (pattern: RegExp) => Promise<string>
  /** Posts JSON as a customer, at a moment of the caller's clock in Unix seconds; returns the JSON of the answer. */
  post(url: string, body: object, caller: { openid?: string; nowSeconds?: number }): Promise<unknown>
  /** How often WeChat and the database were called. */
  stats(): Promise<CloudStats>
  close(): Promise<void>
}

/** Starts a cloud over built functions; `folder` takes the copy of the fixtures. */
export async function startPreviewCloud(functions: string, folder: string): Promise<PreviewCloud> {
  const fixtures = mkdtempSync(path.join(folder, 'fixtures-'))
  cpSync(path.resolve(__dirname, '../preview/fixtures'), fixtures, { recursive: true })
  const { lines, log, lineMatching } = createLog()
  const cloud = await startLocalCloud({ functions, fixtures, log })
  const server = await listenOnLoopback(
    createServer((request, response) => void cloud.answer(request, response)),
  )
  return {
    cloud,
    origin: server.origin,
    fixtures,
    lines,
    lineMatching,
    async post(url, body, { openid, nowSeconds }) {
      const headers = {
        ...(openid !== undefined && { 'x-openid': openid }),
        ...(nowSeconds !== undefined && { 'x-now': String(nowSeconds) }),
      }
      const request = { method: 'POST', headers, body: JSON.stringify(body) }
      return (await fetch(`${server.origin}${url}`, request)).json() as Promise<unknown>
    },
    async stats() {
      const response = await fetch(`${server.origin}/cloud/stats`)
      return (await response.json()) as CloudStats
    },
    async close() {
      await server.close()
      await cloud.close()
    },
  }
}

function createLog() {
  const lines: string[] = []
  const followers = new Set<() => void>()
  return {
    lines,
    log: (line: string): void => {
      lines.push(line)
      for (const follow of followers) follow()
    },
    lineMatching: (pattern: RegExp): Promise<string> =>
      new Promise((resolve) => {
        const follow = (): void => {
          const line = lines.find((each) => pattern.test(each))
          if (line === undefined) return
          followers.delete(follow)
          resolve(line)
        }
        followers.add(follow)
        follow()
      }),
  }
}
