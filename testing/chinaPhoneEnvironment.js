const { TestEnvironment } = require('jest-environment-jsdom')

/** jsdom in China's time zone, where the page offers no choice of time zone. */
module.exports = class ChinaPhoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = 'Asia/Shanghai'
    super(config, context)
  }
}
