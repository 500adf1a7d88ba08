import type { Chunk, Compiler } from 'webpack'

const NAME = 'LoadOnDemand'

/**
 * Webpack plugin: `import()` loads its script with WeChat's `require.async`, which may load a script of another sub-package.
 * A page in a browser would get a `<script>` element for it. The script's chunk is named after a file in a sub-package.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/async.html
 */
export class LoadOnDemand {
  apply(compiler: Compiler): void {
    const { RuntimeGlobals } = compiler.webpack
    const LoadScript = createLoadScript(compiler)
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.runtimeRequirementInTree.for(RuntimeGlobals.loadScript).tap(
        // Webpack's own loader is not asked after the first answer.
        { name: NAME, stage: -1 },
        (chunk) => {
          compilation.addRuntimeModule(chunk, new LoadScript())
          return true
        },
      )
    })
  }
}

/**
 * The function that webpack's runtime calls with (url, done, key, chunkId). Each path is written out: an upload leaves out scripts
 * that WeChat's tools find no path to.
 */
function createLoadScript({ webpack: { RuntimeGlobals, RuntimeModule, Template } }: Compiler) {
  return class LoadScript extends RuntimeModule {
    constructor() {
      super('load script with require.async')
    }

    override generate(): string {
      const { compilation, chunk } = this
      const chunks = [...(chunk?.getAllAsyncChunks() ?? [])]
      return Template.asString([
        `${RuntimeGlobals.loadScript} = (url, done, key, chunkId) => {`,
        Template.indent([
          'const end = (type) => done({ type, target: { src: url } })',
          'const load = {',
          Template.indent(
            chunks.map((each) => `${JSON.stringify(each.id)}: () => require.async(${fileOf(each)}),`),
          ),
          '}[chunkId]',
          // A phone whose WeChat is older than require.async throws.
          "Promise.resolve().then(load).then(() => end('load'), () => end('missing'))",
        ]),
        '}',
      ])

      function fileOf(each: Chunk): string {
        return JSON.stringify(`./${compilation?.getPath('[name].js', { chunk: each })}`)
      }
    }
  }
}
