/// <reference types="@tarojs/taro" />

declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** The id of the CloudBase environment; empty for the account's default one. */
    TARO_APP_CLOUD_ENV: string
  }
}
