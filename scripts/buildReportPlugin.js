/** Taro plugin: tells the process that watches how each build went, and ends with it. */
module.exports = (context) => {
  if (!process.send) return
  process.on('disconnect', () => process.exit())
  // Taro rejects where the first build fails, and nobody handles it; webpack goes on watching all the same.
  process.on('unhandledRejection', () => undefined)
  context.onBuildFinish(({ error }) => {
    // A list is what a whole build found wrong; an error alone is one that webpack gave up at, and it watches no more.
    const givenUp = Boolean(error) && !Array.isArray(error)
    const errors = error ? [].concat(error) : []
    const report = { givenUp, errors: errors.map(({ message, moduleName }) => ({ message, moduleName })) }
    process.send(report, () => {
      if (givenUp) process.exit()
    })
  })
}
