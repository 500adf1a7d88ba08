// Taro's webpack build and jest read this same file; jest runs on Node and needs ES modules turned into CommonJS.
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
    // A class here has no setters that its fields would have to go around.
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
          exclude: OLD_ENOUGH,
        },
      ],
    ],
  }
}

/**
 * Syntax that Chrome 79 and iOS 13 know. Babel rewrites it all the same, for corner cases of theirs (the order in which
 * computed keys and defaults are evaluated) that do not occur here; what it writes is several times as long.
 */
const OLD_ENOUGH = ['transform-destructuring', 'transform-object-rest-spread', 'transform-parameters']
