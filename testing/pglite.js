// PGlite imports modules of Node while it runs, which Jest's sandbox refuses.
module.exports = globalThis.requireOutside('@electric-sql/pglite')
