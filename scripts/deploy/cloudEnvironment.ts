import type { Collection } from '../doctor/project'

export type Index = Collection['indexes'][number]

/** A cloud function's settings, as cloudbaserc.json has them. */
export interface FunctionSettings {
  name: string
  handler: string
  /** Such as Nodejs18.15. CloudBase never changes it for a function that exists. */
  runtime: string
  /** Seconds. */
  timeout: number
  /** MB. */
  memorySize: number
  installDependency: boolean
  /** Added to the variables that the function has. */
  variables: Readonly<Record<string, string>>
  triggers: readonly { name: string; type: string; config: string }[]
}

/** The administration of one CloudBase environment. Every method may be called again; true if the thing was not there. */
export interface CloudEnvironment {
  addCollection(name: string): Promise<boolean>
  addIndex(collection: string, index: Index): Promise<boolean>
  setRule(collection: string, rule: string): Promise<boolean>
  /** Uploads `folder`/`name` and sets the function up. */
  uploadFunction(settings: FunctionSettings, folder: string): Promise<boolean>
}
