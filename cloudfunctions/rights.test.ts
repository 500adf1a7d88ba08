import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import * as v from 'valibot'

/** Each function asks for exactly the WeChat rights it uses: the cloud calls in the files that its bundle contains. */

const ConfigJson = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ permissions: v.strictObject({ openapi: v.array(v.string()) }) }),
)

const CLOUD_CALL = /\bopenApi\.(\w+\.\w+)\(/g

const names = readdirSync(__dirname).filter((name) => existsSync(path.join(__dirname, name, 'index.ts')))

async function usedRights(name: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path.join(__dirname, name, 'index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    external: ['wx-server-sdk'],
    outdir: '/nowhere',
  })
  const [output] = Object.values(metafile.outputs)
  const files = Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file] : [],
  )
  const calls = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(CLOUD_CALL)])
  return [...new Set(calls.map(([, call = '']) => call))].sort()
}

it.each(names)('%s asks for exactly the rights it uses', async (name) => {
  const config = readFileSync(path.join(__dirname, name, 'config.json'), 'utf8')
  const { openapi } = v.parse(ConfigJson, config).permissions
  expect([...openapi].sort()).toEqual(await usedRights(name))
})

it('finds the rights of the functions that have some', async () => {
  await expect(usedRights('getPath')).resolves.toEqual(['logistics.getAllDelivery', 'logistics.getPath'])
  await expect(usedRights('onPathUpdate')).resolves.toEqual(['subscribeMessage.send'])
})

it('finds every use of the open API', () => {
  const shared = path.join(__dirname, 'shared')
  const users = readdirSync(shared, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /\.openapi\b/.test(readFileSync(path.join(shared, file), 'utf8')))
  for (const file of users) expect(readFileSync(path.join(shared, file), 'utf8')).toMatch(CLOUD_CALL)
  expect(users.length).toBeGreaterThan(1)
})
