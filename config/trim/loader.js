const packages = require('./packages')

/** Webpack loader: has `packages.js` leave away of a file what the program does not use. */
module.exports = function trim(code) {
  const { name, use } = this.getOptions()
  return packages[name](code, use)
}
