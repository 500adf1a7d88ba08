const { shortSvg } = require('./shortSvg')

/** Taro plugin: every style that names an icon holds it, so that none is fetched. */
module.exports = (context) => {
  context.modifyWebpackChain(({ chain }) => {
    chain.module
      .rule('icon')
      .test(/lucide-static[\\/]icons[\\/][\w-]+\.svg$/)
      .set('generator', { dataUrl: shortSvg })
  })
}
