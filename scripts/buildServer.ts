import path from 'node:path'
import { build } from 'esbuild'
import { parseArguments, runCommand } from './commandLine'

const USAGE = `npm run build:server

Bundles the server to dist/server/index.js, which needs nothing but Node 20 and a PostgreSQL (docs/server.md).

  --help  print this text`

const root = path.resolve(__dirname, '..')

/**
 * Bundles the server with everything that it uses. Left out are the embedded database, which only `npm run serve` opens, and
 * pg-native, which pg takes if it is there.
 */
export async function buildServer(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, 'server', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    external: ['@electric-sql/pglite', 'pg-native'],
    logLevel: 'warning',
    sourcemap: true,
    sourcesContent: false,
  })
}

async function main(args: string[]): Promise<void> {
  parseArguments({ args })
  await buildServer(path.join(root, 'dist', 'server', 'index.js'))
}

if (require.main === module) runCommand(USAGE, main)
