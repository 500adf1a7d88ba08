/** Taro plugin: reports each build to the parent process that watches, and ends with it. */
module.exports = (context) => {
  if (!process.send) return
  process.on('disconnect', () => process.exit())
  // Taro does not handle the rejection of a first build that fails. Webpack keeps watching.
  process.on('unhandledRejection', () => undefined)
  context.onBuildFinish(({ error }) => {
    // A list holds the errors of a whole build. After a single error webpack has given up and stopped watching.
    const givenUp = Boolean(error) && !Array.isArray(error)
    const errors = error ? [].concat(error) : []
    const report = { givenUp, errors: errors.map(({ message, moduleName }) => ({ message, moduleName })) }
    process.send(report, () => {
      if (givenUp) process.exit()
    })
  })
}
