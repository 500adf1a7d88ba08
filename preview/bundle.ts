import { build } from 'esbuild'

const bundles = new Map<string, Promise<string>>()

/**
 * Bundles a script of the preview's own for the browser, once in a process: a test run serves many previews. Throws
 * where it does not compile.
 */
export function bundleForBrowser(entry: string): Promise<string> {
  const bundled = bundles.get(entry) ?? bundle(entry)
  bundles.set(entry, bundled)
  return bundled
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return outputFiles.map((file) => file.text).join('')
}
