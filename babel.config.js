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
    presets: [
      ['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false }],
    ],
  }
}
