const { parseSync, traverse } = require('@babel/core')

/** Changes of one package's code by the place of its statements; each throws where the code is no longer as expected. */

const parse = (code) => parseSync(code, { babelrc: false, configFile: false, sourceType: 'unambiguous' })

exports.parseCode = (code) => parse(code).program.body

/** Puts `text` in the place of what `const <name> = …` at the top of the code is. */
exports.replaceConst = function replaceConst(code, name, text) {
  const { init } = constOf(code, name)
  return code.slice(0, init.start) + text + code.slice(init.end)
}

/** Leaves of `const <name> = new Set(['a', …])` the texts that `keep` says yes to. */
exports.filterSet = function filterSet(code, name, keep) {
  const { init } = constOf(code, name)
  const [list] = init.type === 'NewExpression' && init.callee.name === 'Set' ? init.arguments : []
  if (!list?.elements?.every(({ type }) => type === 'StringLiteral'))
    throw changed(`${name} is no set of texts`)
  const kept = list.elements.map(({ value }) => value).filter(keep)
  return code.slice(0, list.start) + JSON.stringify(kept) + code.slice(list.end)
}

/** Cuts statements out. */
exports.cut = function cut(code, statements) {
  return [...statements]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code)
}

/** Cuts out the objects at the top of the code that nothing speaks of, and then those that only they spoke of. */
exports.cutIdleObjects = function cutIdleObjects(code) {
  const idle = []
  traverse(parse(code), {
    Program({ scope }) {
      const bindings = Object.values(scope.bindings).filter(({ referenced }) => !referenced)
      idle.push(
        ...bindings.filter(({ path }) => isPlainObject(path.node.init)).map(({ path }) => path.parent),
      )
    },
  })
  return idle.length === 0 ? code : cutIdleObjects(exports.cut(code, idle))
}

/** `{…}`, or several of them made one. */
function isPlainObject(init) {
  const made = init?.type === 'CallExpression' && init.callee.object?.name === 'Object'
  return made ? init.arguments.every(isPlainObject) : /^(ObjectExpression|Identifier)$/.test(init?.type)
}

/** Puts one text in the place of another, which must occur once. */
exports.replaceOnce = function replaceOnce(code, from, to) {
  const parts = code.split(from)
  if (parts.length !== 2) throw changed(`"${from}" occurs ${parts.length - 1} times`)
  return parts.join(to)
}

function constOf(code, name) {
  const found = exports
    .parseCode(code)
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations)
    .filter(({ id }) => id.name === name)
  if (found.length !== 1 || !found[0].init) throw changed(`no const ${name}`)
  return found[0]
}

function changed(what) {
  return new Error(`This package has changed, and what config/trim knows of it with it: ${what}.`)
}
exports.changed = changed
