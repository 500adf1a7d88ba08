import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildServer } from '../scripts/buildServer'
import { describePostgres } from '../testing/databases'
import { signToken } from '../testing/serverApp'
import { SERVER_ENVIRONMENT } from '../testing/serverSettings'

// Two processes of the built server over one PostgreSQL that is ended and started again.

jest.setTimeout(120_000)

interface Instance {
  process: ChildProcess
  origin: string
}

const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-server-'))
const bundle = path.join(folder, 'index.js')

async function startInstance(url: string): Promise<Instance> {
  const env = {
    ...process.env,
    ...SERVER_ENVIRONMENT,
    DATABASE_URL: url,
    WECHAT_API_ORIGIN: 'http://127.0.0.1:9',
  }
  const started = spawn(process.execPath, [bundle], { cwd: folder, env })
  const port = await new Promise<string>((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const [, listening] = /"listening":(\d+)/.exec(output) ?? []
      if (listening !== undefined) resolve(listening)
    }
    started.stdout.on('data', read)
    started.stderr.on('data', read)
    started.once('exit', () => {
      reject(new Error(`the server has ended: ${output}`))
    })
  })
  return { process: started, origin: `http://127.0.0.1:${port}` }
}

/** Asks /readyz until it answers with this status. */
async function becomes(status: number, instance: Instance): Promise<void> {
  while ((await readyStatus(instance)) !== status);
}

const readyStatus = async ({ origin }: Instance): Promise<number> => (await fetch(`${origin}/readyz`)).status

async function listOrders({ origin }: Instance): Promise<unknown> {
  const authorization = `Bearer ${await signToken('oABC123456')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const request = { method: 'POST', headers, body: '{}' }
  return (await fetch(`${origin}/functions/listOrders`, request)).json() as Promise<unknown>
}

describePostgres((cluster) => {
  let instances: Instance[] = []

  beforeAll(async () => {
    await buildServer(bundle)
    // Both migrate the empty database at the same time.
    instances = await Promise.all([startInstance(cluster().url), startInstance(cluster().url)])
  })
  afterAll(() => {
    for (const instance of instances) instance.process.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  it('starts on an empty database, also twice at the same time', async () => {
    const page = { ok: true, data: { orders: [] } }
    await expect(Promise.all(instances.map(listOrders))).resolves.toEqual([page, page])
  })

  it('answers BUSY with red readiness while the database is away, and is right again without a restart', async () => {
    const [instance] = instances as [Instance]
    await cluster().stop()
    await expect(listOrders(instance)).resolves.toEqual({ ok: false, code: 'BUSY' })
    await expect(readyStatus(instance)).resolves.toBe(503)
    expect((await fetch(`${instance.origin}/healthz`)).status).toBe(200)
    await cluster().start()
    await becomes(200, instance)
    await expect(listOrders(instance)).resolves.toEqual({ ok: true, data: { orders: [] } })
  })

  it('ends by itself after SIGTERM, red before it does not answer any more', async () => {
    const [, instance] = instances as [Instance, Instance]
    const ended = once(instance.process, 'exit')
    instance.process.kill('SIGTERM')
    await becomes(503, instance)
    await expect(ended).resolves.toEqual([0, null])
  })
})
