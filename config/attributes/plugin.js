const path = require('node:path')
const { changeTable } = require('./table')

/** Taro plugin: changes the table for the templates now, and for the running bundle through `runtime.js`. */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      changeTable(platform.template.internalComponents)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
    },
  })
}
