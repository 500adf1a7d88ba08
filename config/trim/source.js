const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')

/** `names` stays empty where components come in another way than by their names. */
const COMPONENTS_IMPORT = /(?:import (?<types>type )?\{(?<names>[^}]*)\} from )?'@tarojs\/components[^']*'/g

/** What the program under `root` names: `components` by their imports, and any word that stands anywhere in it. */
exports.readSource = function readSource(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  )
  const texts = files.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
  const words = new Set(texts.flatMap(({ text }) => text.match(/\w+/g) ?? []))
  return { components: new Set(texts.flatMap(importedComponents)), names: (word) => words.has(word) }
}

function importedComponents({ file, text }) {
  return [...text.matchAll(COMPONENTS_IMPORT)].flatMap(({ groups: { types, names } }) => {
    if (names === undefined) throw new Error(`${file} imports components in a way that is not read here.`)
    if (types !== undefined) return []
    return names
      .split(',')
      .map((name) => name.trim().split(' ')[0])
      .filter((name) => name !== '' && name !== 'type')
  })
}
