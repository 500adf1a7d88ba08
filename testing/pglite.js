// PGlite imports modules of Node while it runs, which Jest's sandbox refuses.
const outside = globalThis.requireOutside(require.resolve('./pgliteOfWorker.js'))

/** What is parsed outside has other prototypes, so it would never equal what is made in a test. */
const parsers = { [outside.types.JSON]: JSON.parse, [outside.types.JSONB]: JSON.parse }

module.exports = { PGlite: { create: () => outside.takePglite(parsers) } }
