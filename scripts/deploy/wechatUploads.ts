import { MINIPROGRAM_CI, loadTool } from '../tools'

/** What the upload key of the mini-program allows. */
export interface WechatUploads {
  /** Uploads the program; it then is a trial version in WeChat's console. */
  uploadProgram(version: string, description: string): Promise<void>
  /** Prints a QR code into the terminal, which opens the program on the phone of a developer. */
  printPreviewCode(): Promise<void>
}

/** The part of miniprogram-ci that is used here; the package has no types. */
interface MiniprogramCi {
  Project: new (options: object) => object
  upload(options: object): Promise<unknown>
  preview(options: object): Promise<unknown>
}

export interface UploadKeys {
  root: string
  appid: string
  /** The file with the key. */
  keyPath: string
}

/** The build has already compiled and compressed everything. */
const AS_BUILT = { es6: false, minify: false, autoPrefixWXSS: false, uploadWithSourceMap: false }

/** Uploads with WeChat's own tool. Downloads it if it is not there. */
export function createWechatUploads({ root, appid, keyPath }: UploadKeys): WechatUploads {
  const ci = loadTool(MINIPROGRAM_CI) as MiniprogramCi
  const ignores = ['node_modules/**/*']
  const project = new ci.Project({
    appid,
    type: 'miniProgram',
    projectPath: root,
    privateKeyPath: keyPath,
    ignores,
  })
  const silent = { onProgressUpdate: () => undefined }
  return {
    async uploadProgram(version, desc) {
      await ci.upload({ project, version, desc, setting: AS_BUILT, ...silent })
    },
    async printPreviewCode() {
      await ci.preview({ project, desc: 'preview', setting: AS_BUILT, qrcodeFormat: 'terminal', ...silent })
    },
  }
}
