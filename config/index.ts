import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

export default defineConfig(() => {
  const mini = {
    // Sizes are written in CSS pixels: type must follow the reader's font setting, not the width of the screen.
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
    minifyXML: { collapseWhitespace: true },
    // The two pages import their components in different orders; no component's classes depend on another's.
    miniCssExtractPluginOption: { ignoreOrder: true },
    // Eleven levels of elements, where the pages have ten; below them Taro would begin a component, with styles apart.
    baseLevel: 12,
    runtime: { enableInnerHTML: false },
    // By itself Taro compiles what is in src only.
    compile: { include: [path.resolve(__dirname, '../contract')] },
  }
  const config: UserConfigExport = {
    projectName: 'parcel-path',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    // scripts/buildMiniProgram.ts says which program is built; these are for whoever calls Taro by hand, and for its watching.
    sourceRoot: process.env.PROGRAM_SOURCE ?? 'src',
    outputRoot: process.env.PROGRAM_OUTPUT ?? 'dist/weapp',
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    plugins: [
      'attributes/plugin.js',
      'trim/plugin.js',
      'icons/plugin.js',
      '../scripts/buildReportPlugin.js',
    ].map((file) => path.resolve(__dirname, file)),
    terser: { enable: true, config: TERSER },
    csso: { enable: true, config: { svgo: false, mergeRules: true, minifySelectors: true } },
    cache: { enable: false },
    mini,
  }
  return config
})

/** Taro switches most of terser's work off, for phones of the past; these are terser's own defaults, and tidier names. */
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
  // `output`, not `format`, is the name Taro passes on; Chinese stays Chinese instead of \uXXXX.
  output: { ecma: 2017, comments: false, ascii_only: false },
}
