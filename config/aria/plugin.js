const path = require('node:path')
const { addAriaAttributes } = require('./attributes')

/** Taro plugin: adds the aria attributes to the templates now, and to the running bundle through `runtime.js`. */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      addAriaAttributes(platform.template.internalComponents)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
    },
  })
}
