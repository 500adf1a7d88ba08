const path = require('node:path')
const { changeTable } = require('./attributes')

/**
 * Taro plugin: changes the table for the templates now, and for the running bundle through `runtime.js`; into what
 * customers get `config/trim` puts the table as it then is.
 */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      changeTable(platform.template.internalComponents)
      closeInput(platform.template)
      if (process.env.NODE_ENV === 'production') return
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
    },
  })
}

/**
 * The minifier takes WXML for HTML, where an input has no end tag, and drops it: one that closes itself it leaves alone.
 * Nor does the product move the focus, for which Taro would write every input twice.
 */
function closeInput(template) {
  template.focusComponents.delete('input')
  const modify = template.modifyTemplateResult
  template.modifyTemplateResult = (text, ...rest) =>
    (modify ? modify(text, ...rest) : text).replace(/(<input [^]*?)>\s*<\/input>/g, '$1/>')
}
