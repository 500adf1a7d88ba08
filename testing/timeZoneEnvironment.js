const { TestEnvironment } = require('jest-environment-node')

/** Node in the time zone of `testEnvironmentOptions.timeZone`. Node applies a changed TZ at once. */
module.exports = class TimeZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = config.projectConfig.testEnvironmentOptions.timeZone
    super(config, context)
  }
}
