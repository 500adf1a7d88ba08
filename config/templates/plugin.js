const path = require('node:path')
const { changeAttributes } = require('./attributes')

/**
 * How many levels of a component may stand inside each other, about twice what the pages need. WXML templates cannot
 * call themselves, so Taro writes one template per level, by default as many as `baseLevel`.
 */
const NESTING_LEVELS = { view: 3, 'click-view': 3, text: 2, 'static-text': 2 }

/**
 * Taro plugin: leaves out of the templates what the pages do not use, and adds aria attributes. Development and
 * production builds get the same templates for a component. All fields of `template` that change here are documented
 * for plugins (https://docs.taro.zone/docs/platform-plugin/template); `onSetupClose` is the hook of Taro's own
 * @tarojs/plugin-inject, `modifyComponentConfig` that of @tarojs/plugin-html.
 */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const { template } = platform
      changeAttributes(template.internalComponents)
      for (const [name, levels] of Object.entries(NESTING_LEVELS)) template.nestElements.set(name, levels)
      // The pages never move the focus to an input; otherwise Taro writes each input twice, with and without focus.
      template.focusComponents.delete('input')
      changeResult(template)
      // The running bundle reads the same table of attributes, and must see the same changes.
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.js')].flat()
    },
  })
  context.modifyComponentConfig(({ componentConfig }) => {
    // Taro always includes a scroll-view. When a page imports ScrollView, Taro includes it again.
    componentConfig.includes.delete('scroll-view')
  })
}

/** Changes the finished template of a component, after the platform's own change. */
function changeResult(template) {
  const modify = template.modifyTemplateResult
  template.modifyTemplateResult = (text, name, ...rest) => {
    // Taro uses a catch-view for a view with `catchMove`, which no page has.
    if (name === 'catch-view') return ''
    // In HTML an input has no end tag, so Taro's minifier would drop it. A self-closing tag stays as it is.
    return modify(text, name, ...rest).replace(/(<input [^]*?)>\s*<\/input>/g, '$1/>')
  }
}
