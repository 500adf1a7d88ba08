// Both Taro's webpack build and jest read this file. Jest runs on Node and needs CommonJS.
module.exports = (api) => {
  const underJest = api.env('test')
  if (underJest) {
    return {
      presets: [
        ['@babel/preset-env', { targets: { node: 'current' } }],
        ['@babel/preset-react', { runtime: 'automatic' }],
        '@babel/preset-typescript',
      ],
    }
  }
  return {
    // Fields are assigned, which is shorter; no class has a setter that an assignment would call.
    assumptions: { setPublicClassFields: true },
    presets: [
      [
        'taro',
        {
          framework: 'react',
          ts: true,
          compiler: 'webpack5',
          useBuiltIns: false,
          hot: false,
          // Webpack gets import() as it is written: config/loadOnDemand.ts.
          'dynamic-import-node': false,
          exclude: KEPT_SYNTAX,
        },
      ],
    ],
  }
}

/**
 * Syntax that Chrome 79 and iOS 13 support. Babel would still rewrite it because of rare engine bugs, such as the order in
 * which defaults are evaluated, and the result is several times as long.
 */
const KEPT_SYNTAX = ['transform-destructuring', 'transform-object-rest-spread', 'transform-parameters']
