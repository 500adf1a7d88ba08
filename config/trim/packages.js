const { readFileSync } = require('node:fs')
const { changed, cut, cutIdleObjects, filterSet, parseCode, replaceConst, replaceOnce } = require('./code')

/**
 * What is left out of packages that come as one piece, whatever of them is used. Each answers with the changed code of
 * a file. `use` says what the program uses: its table of components, and whether it names a word.
 */

/**
 * The table of all of Taro's components, as the templates were written from: the numbers that stand for components and
 * attributes are the same in both by that. Only the names are looked at on the phone, and no events among them.
 */
exports.taroComponents = (code, use) => {
  const table = Object.entries(use.components).map(([component, attributes]) => {
    const names = Object.keys(attributes).filter((name) => !name.startsWith('bind'))
    return [component, Object.fromEntries(names.map((name) => [name, '']))]
  })
  return cutIdleObjects(replaceConst(code, 'internalComponents', JSON.stringify(Object.fromEntries(table))))
}

/** The calls into WeChat that Taro makes promises of. */
exports.taroApis = (code, use) => filterSet(code, 'needPromiseApis', use.names)

/** What Taro adds to both for WeChat; to the table it is added already. */
exports.taroWeapp = (code, use) =>
  filterSet(replaceConst(code, 'components', '{}'), 'needPromiseApis', use.names)

/** Webpack takes a destructured `require` for a use of everything that the package exports. */
exports.taro = (code) =>
  replaceOnce(
    code,
    "const { hooks } = require('@tarojs/runtime')",
    "const hooks = require('@tarojs/runtime').hooks",
  )

/** What Taro's renderer tells React's reconciler about itself, where that decides whether a part of it ever runs. */
const ABILITIES = ['supportsMutation', 'supportsPersistence', 'supportsHydration', 'supportsTestSelectors']

const IN_DEVELOPMENT = /^if \(process\.env\.NODE_ENV !== 'production'\) \{[^]*?\n\}/gm

/** React's reconciler serves every renderer: this one draws once, on the phone, and calls a few of its methods. */
exports.reconciler = (code) => {
  const renderer = readFileSync(require.resolve('@tarojs/react'), 'utf8').replace(IN_DEVELOPMENT, '')
  const decided = ABILITIES.reduce(
    (text, ability) => replaceOnce(text, `$$$hostConfig.${ability}`, abilityOf(renderer, ability)),
    code,
  )
  const factory = parseCode(decided)[0]?.expression?.right
  if (factory?.type !== 'FunctionExpression') throw changed('no function for a host config')
  const methods = factory.body.body.filter(({ expression }) => expression?.left?.object?.name === 'exports')
  const idle = methods.filter(({ expression }) => !calls(renderer, expression.left.property.name))
  if (idle.length === methods.length) throw changed('none of its methods is called')
  return cut(decided, idle)
}

const calls = (code, method) => new RegExp(`\\.${method}\\b`).test(code)

function abilityOf(renderer, ability) {
  const [, said = 'false'] = new RegExp(`^ +${ability}: (.*),$`, 'm').exec(renderer) ?? []
  if (said !== 'true' && said !== 'false') throw changed(`${ability} is ${said}`)
  return said
}
