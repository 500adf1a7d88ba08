const { shortSvg } = require('./shortSvg')

/** Taro plugin: writes each icon into the styles that name it, so that no icon is a file of its own. */
module.exports = (context) => {
  context.modifyWebpackChain(({ chain }) => {
    chain.module
      .rule('icon')
      .test(/lucide-static[\\/]icons[\\/][\w-]+\.svg$/)
      .set('generator', { dataUrl: shortSvg })
  })
}
