import { defineConfig } from '@tarojs/cli'

/** What Taro cannot do without; everything else is Taro's default. */
export default defineConfig({
  projectName: 'bare',
  date: '2026-11-26',
  designWidth: 750,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: '../../../dist/bare',
  framework: 'react',
  compiler: 'webpack5',
})
