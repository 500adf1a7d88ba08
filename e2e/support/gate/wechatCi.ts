import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readArtifact } from '../../../preview/simulator/compile/artifact'
import { parseArguments, runCommand } from '../../../scripts/commandLine'
import { MINIPROGRAM_CI, loadTool, toolFolder } from '../../../scripts/tools'

const USAGE = `npm run gate:wechat

WeChat's own miniprogram-ci checks the settings against its schemas and compiles the whole mini-program as for an upload,
offline. It is downloaded on first use (276 MB), so \`npm test\` does not run it. Needs dist/, which \`npm run build\` writes.

  --help  print this text`

const ROOT = path.resolve(__dirname, '../../..')
const BUILD = path.join(ROOT, 'dist/weapp')
const CACHE = toolFolder(MINIPROGRAM_CI)

/** Any appid will do, as nothing is uploaded. */
const APPID = 'wx1234567890abcdef'

/** Without these switches the tool does not look into scripts, templates and styles. */
const COMPILE = { es6: true, minify: true, minifyWXML: true, minifyWXSS: true, autoPrefixWXSS: true }

/** Limits of an upload (sizes in MB), which the tool would otherwise ask WeChat's servers for. */
const LIMITS = {
  MaxCodeSize: 2,
  MaxSubpackageSubCodeSize: 2,
  MaxSubpackageFullCodeSize: 30,
  MaxSubPackageLimit: 100,
}

/** The tool asks to switch on its own compression; the build has already compressed the files. */
const SWITCHES_OF_AN_UPLOAD = /_COMPRESS_OPEN$/

type SchemaName = 'app' | 'page' | 'theme' | 'sitemap' | 'projectconfig'
interface SchemaResult {
  /** Names that WeChat does not read; empty if there are none. */
  warning: string
  error: unknown[]
}

/** The part of miniprogram-ci that is used here; the package has no types. */
interface MiniprogramCi {
  DefaultProjectAttr: { setting?: object }
  Project: new (options: object) => { attr: () => Promise<object> }
  schemaValidate: (schema: SchemaName, settings: unknown) => SchemaResult
  getCompiledResult: (options: object, zip: string) => Promise<object>
  checkCodeQuality: (project: object) => Promise<{ name: string; success: boolean; text: string }[]>
}

async function check(): Promise<string[]> {
  const ci = loadTool(MINIPROGRAM_CI) as MiniprogramCi
  const { app } = readArtifact(BUILD)
  const optional = ['theme.json', 'sitemap.json'].filter((file) => existsSync(path.join(BUILD, file)))
  const settings = ['app.json', ...optional, ...app.pages.map((page) => `${page}.json`)]
  const wrong = settings.flatMap((file) => schemaErrors(ci, schemaOf(file), path.join('dist/weapp', file)))
  wrong.push(...schemaErrors(ci, 'projectconfig', 'project.config.json'))
  const project = projectOf(ci)
  await ci.getCompiledResult(
    { project, version: '0', desc: '', setting: COMPILE },
    path.join(CACHE, 'compiled.zip'),
  )
  const quality = await ci.checkCodeQuality(project)
  const poor = quality.filter(({ name, success }) => !success && !SWITCHES_OF_AN_UPLOAD.test(name))
  return [...wrong, ...poor.map((item) => JSON.stringify(item))]
}

function schemaOf(file: string): SchemaName {
  const own = (['app', 'theme', 'sitemap'] as const).find((name) => file === `${name}.json`)
  return own ?? 'page'
}

function schemaErrors(ci: MiniprogramCi, schema: SchemaName, file: string): string[] {
  const { warning, error } = ci.schemaValidate(
    schema,
    JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')),
  )
  return [...(warning ? [warning] : []), ...error].map((each) => `${file}: ${JSON.stringify(each)}`)
}

function projectOf(ci: MiniprogramCi): object {
  const key = path.join(CACHE, 'no-key.pem')
  writeFileSync(key, 'nothing is uploaded, so nothing is signed')
  const project = new ci.Project({
    appid: APPID,
    type: 'miniProgram',
    projectPath: ROOT,
    privateKeyPath: key,
    ignores: ['node_modules/**/*'],
  })
  const setting = { ...LIMITS, ...ci.DefaultProjectAttr.setting }
  const attributes = { ...ci.DefaultProjectAttr, appid: APPID, appName: 'parcel-path', setting }
  return Object.assign(project, { attr: () => Promise.resolve(attributes), _attr: attributes })
}

runCommand(USAGE, async (args) => {
  parseArguments({ args })
  const wrong = await check()
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  console.log('WeChat accepts the settings and compiles the mini-program.')
  // The tool leaves workers behind that would keep the process alive.
  process.exit(0)
})
