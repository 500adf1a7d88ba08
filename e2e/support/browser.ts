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

/** The package's own looks in /tmp/fonts, whatever TMPDIR is; without a font, text has no height at all. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`

/**
 * How to launch a browser with playwright: the one CHROME_PATH names, else an installed Chrome, Chromium or Edge, else
 * the one inside @sparticuz/chromium, which is unpacked on the first call.
 * Throws an Error that names CHROME_PATH where there is none.
 */
export async function browserLaunchOptions(): Promise<BrowserLaunchOptions> {
  const executablePath = installedBrowser()
  if (executablePath) return { executablePath, args: [] }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge found: set CHROME_PATH to the executable of one.')
  }
  return packagedBrowser()
}

/** Whether that is the browser inside @sparticuz/chromium, which draws the same on every machine. */
export function isPackagedBrowser(): boolean {
  return installedBrowser() === undefined
}

function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`)
  return named ?? usualPlaces().find((place) => existsSync(place))
}

/** Ubuntu's /usr/bin/chromium-browser is left out: without its snap it is a script that only says so. */
function usualPlaces(): string[] {
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

/** The package's own arguments are for AWS Lambda: with them the browser dies as soon as a context is closed. */
async function packagedBrowser(): Promise<BrowserLaunchOptions> {
  const folder = path.join(CACHE, `chromium-${packagedVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
    env: {
      ...process.env,
      // libnss3 and libnspr4, which a bare machine lacks, and the settings of the fonts.
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
 * Unpacks beside the folder and renames when all is there, so that an interrupted unpacking leaves nothing that looks
 * whole. The package unpacks into TMPDIR and changes process.env at import: both happen in a process of their own.
 */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const unpacking = await mkdtemp(`${folder}.unpacking-`)
  try {
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', `(await import('@sparticuz/chromium')).default.executablePath()`],
      // On this runtime the package brings its own libnss3.
      {
        cwd: ROOT,
        env: { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      },
    )
    await writeFile(path.join(unpacking, 'fonts', 'fonts.conf'), FONTS_CONF)
    await rename(unpacking, folder)
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true })
    // Another process may have been faster; its folder is as good.
    if (!existsSync(folder)) throw error
  }
}
