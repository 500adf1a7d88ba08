import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

export interface BrowserLaunchOptions {
  executablePath: string
  args: string[]
  env?: Record<string, string | undefined>
}

const ROOT = path.resolve(__dirname, '../..')
const CACHE = path.join(ROOT, 'node_modules', '.cache')

/** The package's own file reads a fixed folder even if TMPDIR is elsewhere. Without a font, text has no height. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`

/**
 * Finds a browser for Playwright: the one that CHROME_PATH names, or an installed Chrome, Chromium or Edge, or the one in
 * @sparticuz/chromium, which is unpacked on the first call. Throws an Error that mentions CHROME_PATH if there is none.
 */
export async function browserLaunchOptions(): Promise<BrowserLaunchOptions> {
  const executablePath = installedBrowser()
  if (executablePath) return { executablePath, args: [] }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge found: set CHROME_PATH to the executable of one.')
  }
  return packagedBrowser()
}

/** Whether `browserLaunchOptions` uses @sparticuz/chromium, which renders the same on every machine. */
export function isPackagedBrowser(): boolean {
  return installedBrowser() === undefined
}

function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`)
  return named ?? installedPaths().find((file) => existsSync(file))
}

/** Ubuntu's /usr/bin/chromium-browser is left out: without its snap it is only a script that prints a message. */
function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    return windowsFolders().flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ])
  }
  return [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
  ]
}

function windowsFolders(): string[] {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env
  return [PROGRAMFILES, programFilesX86, LOCALAPPDATA].filter((folder) => folder !== undefined)
}

/** The package's own arguments are for AWS Lambda: with them the browser exits when a context is closed. */
async function packagedBrowser(): Promise<BrowserLaunchOptions> {
  const folder = path.join(CACHE, `chromium-${packagedVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
    env: {
      ...process.env,
      // libnss3 and libnspr4, which a minimal system lacks, and the configuration of the fonts.
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  }
}

function packagedVersion(): string {
  const manifest = readFileSync(path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  return /"version": "([^"]+)"/.exec(manifest)?.[1] ?? 'unknown'
}

/**
 * Unpacks beside the folder and renames at the end, so that an interrupted unpacking leaves no folder that looks
 * complete. A child process does it, because the package unpacks into TMPDIR and changes process.env when imported.
 */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const unpacking = await mkdtemp(`${folder}.unpacking-`)
  try {
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', `(await import('@sparticuz/chromium')).default.executablePath()`],
      // The package unpacks its own libnss3 only for this runtime.
      {
        cwd: ROOT,
        env: { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      },
    )
    await writeFile(path.join(unpacking, 'fonts', 'fonts.conf'), FONTS_CONF)
    await rename(unpacking, folder)
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true })
    // Another process may have unpacked it meanwhile.
    if (!existsSync(folder)) throw error
  }
}
