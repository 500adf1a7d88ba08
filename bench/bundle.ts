import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import type { Contestant } from './contestants'

/** The constants of Taro's own production build for WeChat. */
const define = {
  'process.env.NODE_ENV': '"production"',
  'process.env.TARO_ENV': '"weapp"',
  'process.env.TARO_PLATFORM': '"mini"',
  'process.env.FRAMEWORK': '"react"',
  'process.env.SUPPORT_TARO_POLYFILL': '"disabled"',
  ENABLE_INNER_HTML: 'false',
  ENABLE_ADJACENT_HTML: 'false',
  ENABLE_SIZE_APIS: 'false',
  ENABLE_TEMPLATE_CONTENT: 'false',
  ENABLE_CLONE_NODE: 'false',
  ENABLE_CONTAINS: 'false',
  ENABLE_MUTATION_OBSERVER: 'false',
  ENABLE_COOKIE: 'false',
  DEPRECATED_ADAPTER_COMPONENT: 'false',
}

/** Resolves `peer:NAME` as NAME: see peerTypes.d.ts. */
const peers: Plugin = {
  name: 'peers',
  setup(bundler) {
    bundler.onResolve({ filter: /^peer:/ }, ({ path: name, kind, resolveDir }) =>
      bundler.resolve(name.slice('peer:'.length), { kind, resolveDir }),
    )
  },
}

const shared: BuildOptions = {
  bundle: true,
  define,
  plugins: [peers],
  jsx: 'automatic',
  loader: { '.scss': 'empty', '.css': 'empty', '.less': 'empty' },
  logLevel: 'silent',
  absWorkingDir: __dirname,
}

/** Bytes. */
export interface BundleSize {
  minified: number
  gzipped: number
}

/** What a contestant's scripts add to a mini-program that already contains React and Taro. */
export async function bundleSize({ scripts }: Contestant): Promise<BundleSize> {
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents: scripts.map((file) => `export * from '${file}'`).join('\n'), resolveDir: __dirname },
    external: ['react', 'react-dom', 'react/*', '@tarojs/*'],
    minify: true,
    format: 'esm',
    // The target of our own build.
    target: 'es2017',
    charset: 'utf8',
    write: false,
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length }
}

/** Bundles a contestant and the code that renders it into a program for Node; returns the program's file. */
export async function bundleProgram(contestant: Contestant): Promise<string> {
  // Inside node_modules, so that the program finds the packages that are not bundled.
  const outfile = path.join(__dirname, 'node_modules', '.cache', `${contestant.file}.cjs`)
  const contents = contestant.kind === 'taro' ? taroProgram(contestant) : nativeProgram(contestant)
  await build({
    ...shared,
    stdin: { contents, resolveDir: __dirname, loader: 'ts' },
    alias: { '@tarojs/components': '@tarojs/plugin-platform-weapp/dist/components-react.js' },
    external: ['miniprogram-simulate', 'jsdom', 'esbuild'],
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    outfile,
  })
  return outfile
}

function taroProgram({ packageName, file }: Contestant): string {
  return [
    "import './taro/wechatGlobals'",
    "import '@tarojs/plugin-platform-weapp/dist/runtime.js'",
    // Our build changes Taro's table of attributes. The peers are measured with Taro's own.
    ...(packageName === null ? ["import '../config/templates/runtime'"] : []),
    "import { run } from './taro/taroProgram'",
    `import { Path } from './contestants/${file}'`,
    'run(Path, process.argv.slice(2))',
  ].join('\n')
}

function nativeProgram({ file }: Contestant): string {
  return [
    "import './native/browserGlobals'",
    "import { run } from './native/nativeProgram'",
    `import { library } from './contestants/${file}'`,
    'run(library, process.argv.slice(2))',
  ].join('\n')
}
