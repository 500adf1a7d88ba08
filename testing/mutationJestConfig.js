const { projects } = require('../jest.config.js')

// One zone is enough to find what no test looks at, and the one with summer time finds most.
process.env.TZ = 'America/Los_Angeles'
const [domain] = projects

/** For `npm run test:mutation`: the domain's tests, once, in an environment that Stryker can count in. */
module.exports = { ...domain, rootDir: '..', testEnvironment: 'node', testEnvironmentOptions: {} }
