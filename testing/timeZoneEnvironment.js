const { TestEnvironment } = require('jest-environment-node')

/** Runs a test file as on a phone in `testEnvironmentOptions.timeZone`; Node takes up a new TZ at once. */
module.exports = class ZonedEnvironment extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = config.projectConfig.testEnvironmentOptions.timeZone
    super(config, context)
  }
}
