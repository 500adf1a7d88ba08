import { build } from 'esbuild'

/** A test run serves many previews, so each script is bundled once in a process. */
const bundles = new Map<string, Promise<string>>()

/** Bundles a script of the preview for the browser. Throws esbuild's BuildFailure if it does not compile. */
export function bundleForBrowser(entry: string): Promise<string> {
  const bundled = bundles.get(entry) ?? bundle(entry)
  bundles.set(entry, bundled)
  return bundled
}

/** Lets the next call of bundleForBrowser read the files again. */
export function clearBundles(): void {
  bundles.clear()
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    // The caller prints the errors.
    logLevel: 'silent',
  })
  return outputFiles.map((file) => file.text).join('')
}
