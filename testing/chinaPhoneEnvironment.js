const { TestEnvironment } = require('jest-environment-jsdom')

/** A phone in China, wherever the tests run: only then is there no choice of time zone on the page. */
module.exports = class PhoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = 'Asia/Shanghai'
    super(config, context)
  }
}
