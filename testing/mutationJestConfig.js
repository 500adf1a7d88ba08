const { projects } = require('../jest.config.js')

// One time zone is enough to find untested code; the one with daylight saving time finds most.
process.env.TZ = 'America/Los_Angeles'
const [domain] = projects

/** For `npm run test:mutation`: the tests of the domain once, in an environment in which Stryker can measure coverage. */
module.exports = {
  ...domain,
  rootDir: '..',
  testMatch: ['<rootDir>/testing/domainTests.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: {},
}
