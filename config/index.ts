import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

export default defineConfig(() => {
  const mini = {
    // Sizes are written in CSS pixels: type must follow the reader's font setting, not the width of the screen.
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
    minifyXML: { collapseWhitespace: true },
    // The two pages import their components in different orders; no component's classes depend on another's.
    miniCssExtractPluginOption: { ignoreOrder: true },
  }
  const config: UserConfigExport = {
    projectName: 'parcel-path',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: 'dist/weapp',
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    plugins: [path.resolve(__dirname, 'attributes/plugin.js'), path.resolve(__dirname, 'buildReport.js')],
    terser: {
      enable: true,
      // `output`, not `format`, is the name Taro passes on; Chinese stays Chinese instead of \uXXXX.
      config: { ecma: 2017, compress: { passes: 2 }, output: { comments: false, ascii_only: false } },
    },
    cache: { enable: false },
    mini,
  }
  return config
})
