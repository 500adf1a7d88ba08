const { optimize } = require('svgo')

/** An icon is used as a mask: only its shape counts, so its colour is free and all its shapes may become one path. */
const OPTIONS = {
  multipass: true,
  floatPrecision: 3,
  plugins: [
    {
      name: 'preset-default',
      params: {
        overrides: {
          convertShapeToPath: { convertArcs: true },
          mergePaths: { force: true },
          // Without width and height the icon needs its viewBox to scale.
          removeViewBox: false,
        },
      },
    },
    'removeDimensions',
    { name: 'removeAttrs', params: { attrs: 'class' } },
  ],
}

/** A data URL of the icon. It is percent-encoded, as base64 would be a third longer. */
exports.shortSvg = function shortSvg(svg) {
  const { data } = optimize(svg.toString().replace('currentColor', 'red'), OPTIONS)
  const text = data.replace(/"/g, "'").replace(/[%<>#]/g, encodeURIComponent)
  return `data:image/svg+xml,${text}`
}
