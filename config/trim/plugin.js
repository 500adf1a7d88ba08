const path = require('node:path')
const { readSource } = require('./source')

/** The files that `packages.js` has something to leave out of. */
const FILES = {
  taroComponents: /@tarojs[\\/]shared[\\/]dist[\\/]components\.js$/,
  taroApis: /@tarojs[\\/]shared[\\/]dist[\\/]native-apis\.js$/,
  taroWeapp: /@tarojs[\\/]plugin-platform-weapp[\\/]dist[\\/]runtime\.js$/,
  taro: /@tarojs[\\/]taro[\\/]index\.js$/,
  reconciler: /react-reconciler[\\/]cjs[\\/]react-reconciler\.production\.min\.js$/,
}

/** `getComponentsAlias` of @tarojs/shared makes static ones of these, whether the program uses them or not. */
const ALWAYS = ['View', 'Text', 'Image']

/**
 * How deep elements of one kind stand in each other at most, twice what the pages need: WXML's templates may not call
 * themselves, so Taro writes one for every level, and would write these as often as `baseLevel` says.
 */
const NESTED_AT_MOST = { view: 3, 'click-view': 3, text: 2, 'static-text': 2 }

/**
 * Taro plugin: a customer waits for every byte, and most of what Taro and React bring is for other programs. Only builds
 * for customers are trimmed: in development a component may come into use while webpack watches.
 */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      for (const [kind, levels] of Object.entries(NESTED_AT_MOST)) template?.nestElements.set(kind, levels)
    },
  })
  if (process.env.NODE_ENV !== 'production') return
  const source = readSource(context.paths.sourcePath)
  let components
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (!template) return
      components = template.internalComponents
      for (const name of Object.keys(components)) {
        if (!ALWAYS.includes(name) && !source.components.has(name)) Reflect.deleteProperty(components, name)
      }
    },
  })
  context.modifyComponentConfig(({ componentConfig }) => {
    // A view that lets no touch through; Taro takes it for those with this attribute.
    if (!source.names('catchMove')) componentConfig.includes.delete('catch-view')
  })
  context.modifyWebpackChain(({ chain }) => {
    for (const [name, file] of Object.entries(FILES)) {
      chain.module
        .rule(`trim ${name}`)
        .test(file)
        .enforce('pre')
        .use('trim')
        .loader(path.resolve(__dirname, 'loader.js'))
        .options({ name, use: { components, names: source.names } })
    }
    // SWR brings what React 18 has, for a React that has not.
    chain.resolve.alias.set('use-sync-external-store/shim$', 'react')
    chain.plugin('trim').use(RequireFiles)
    // The licences go with the build, beside the package: a phone reads no text files.
    chain.optimization
      .minimizer('terserPlugin')
      .tap(([options]) => [{ ...options, extractComments: { filename: '../licences.txt', banner: false } }])
  })
}

/** Webpack plugin: a file that the program no longer has would go untrimmed, and unnoticed. */
class RequireFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('trim', (compilation) => {
      compilation.hooks.finishModules.tap('trim', (modules) => {
        const resources = Array.from(modules, ({ resource }) => resource ?? '')
        const missing = Object.entries(FILES).filter(([, file]) => !resources.some((each) => file.test(each)))
        for (const [name] of missing) {
          compilation.errors.push(new Error(`config/trim: the program has no file for ${name}.`))
        }
      })
    })
  }
}
