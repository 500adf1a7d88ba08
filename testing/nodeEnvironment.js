const { TestEnvironment } = require('jest-environment-node')

/** Node, with a `require` that loads a module outside of Jest's sandbox; see testing/pglite.js. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.requireOutside = require
  }
}
