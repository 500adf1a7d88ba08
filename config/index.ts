import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { IMiniAppConfig } from '@tarojs/taro/types/compile'
import { LoadOnDemand } from './loadOnDemand'

export default defineConfig(() => {
  const isProduction = process.env.NODE_ENV === 'production'
  const config: UserConfigExport = {
    projectName: 'parcel-path',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: chooseOutput(isProduction),
    framework: 'react',
    copy: { patterns: [copyOf(isProduction, 'pages/map/stop.png')], options: {} },
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    plugins: ['templates/plugin.js', 'icons/plugin.js', '../scripts/buildReportPlugin.js'].map((file) =>
      path.resolve(__dirname, file),
    ),
    // React 18 has the hook for which SWR brings this replacement.
    alias: { 'use-sync-external-store/shim$': 'react' },
    terser: { enable: true, config: TERSER },
    csso: { enable: true, config: { svgo: false, mergeRules: true, minifySelectors: true } },
    cache: { enable: false },
    // The progress bar redraws itself, which would fill a log file with its copies.
    logger: { quiet: !process.stdout.isTTY, stats: false },
    mini: { ...MINI, ...(isProduction && !isSubPackage && SOURCE_MAPS) },
  }
  return config
})

/** True if the pages become a sub-package of a shop's own mini-program: scripts/embed changes the built files afterwards. */
const isSubPackage = Boolean(process.env.TARO_APP_PAGE_ROOT)

/** scripts/buildMiniProgram.ts names the folder that it looks at afterwards. */
function chooseOutput(isProduction: boolean): string {
  return process.env.BUILD_OUTPUT ?? (isProduction ? 'dist/weapp' : 'dist-dev/weapp')
}

const TRANSPORT = path.resolve(__dirname, '../src/services/transport')

/** A picture that WeChat itself reads: it takes a path in the package, not an address that a script imports. */
function copyOf(isProduction: boolean, file: string) {
  return { from: `src/${file}`, to: `${chooseOutput(isProduction)}/${file}` }
}

const MINI = {
  // The styles are in CSS pixels: type follows the customer's font setting, not the width of the screen.
  postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  minifyXML: { collapseWhitespace: true },
  // The two pages import their components in different orders. No component's styles depend on another's.
  miniCssExtractPluginOption: { ignoreOrder: true },
  // The pages nest up to ten elements. Beyond `baseLevel` minus one Taro starts a component, which has styles of its own.
  baseLevel: 12,
  runtime: { enableInnerHTML: false },
  // Webpack keeps the list of chunks in `wx` under this name. A shop's own Taro program has Taro's, webpackJsonp.
  output: { chunkLoadingGlobal: 'webpackJsonpParcelPath' },
  // Taro compiles only src by default.
  compile: { include: [path.resolve(__dirname, '../contract')] },
  webpackChain(chain: WebpackChain) {
    // Webpack writes its own code for the phones that package.json names, instead of for ES5.
    chain.target('browserslist')
    // The unused ways to the back end leave the bundle with everything that they import.
    chain.merge({ module: { rule: { transport: { test: TRANSPORT, sideEffects: false } } } })
    chain.plugin('loadOnDemand').use(LoadOnDemand)
    // What only scripts on demand use stays in them, instead of in the main package's common.js.
    chain.merge({ optimization: { splitChunks: { cacheGroups: ON_DEMAND } } })
    if (process.env.NODE_ENV === 'production') shrinkScripts(chain)
  },
}

/** Taro's group of what several scripts use, without those on demand; and the gazetteer, which two of those on demand use. */
const ON_DEMAND = {
  common: { name: 'common', minChunks: 2, priority: 1, chunks: 'initial' },
  places: {
    name: 'pages/map/places',
    test: path.resolve(__dirname, '../src/domain/places'),
    chunks: 'async',
    enforce: true,
  },
}

/** The maps go beside the package, not into it. In development Taro writes them into it, for WeChat DevTools. */
const SOURCE_MAPS = {
  enableSourceMap: true,
  sourceMapType: 'hidden-source-map',
  output: { ...MINI.output, sourceMapFilename: '../maps/[file].map' },
}

type WebpackChain = Parameters<NonNullable<IMiniAppConfig['webpackChain']>>[0]

function shrinkScripts({ optimization }: WebpackChain): void {
  // The shortest names and numbers, instead of ones that stay the same from build to build.
  optimization.set('moduleIds', 'size').set('mangleExports', 'size')
  // The licences go beside the package, not into it.
  optimization
    .minimizer('terserPlugin')
    .tap(([options]: object[]) => [
      { ...options, extractComments: { filename: '../licences.txt', banner: false } },
    ])
}

/** Taro's defaults switch off most of terser's work, for old phones. These are terser's own defaults, and a third pass. */
const TERSER = {
  ecma: 2017,
  compress: {
    ecma: 2017,
    passes: 3,
    arrows: true,
    collapse_vars: true,
    comparisons: true,
    computed_props: true,
    directives: true,
    hoist_props: true,
    inline: true,
    loops: true,
    negate_iife: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
    typeofs: true,
  },
  // Taro passes on `output`, terser's old name for `format`. Chinese text stays as it is instead of becoming \uXXXX.
  output: { ecma: 2017, comments: false, ascii_only: false },
}
