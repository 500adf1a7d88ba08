/// <reference types="@tarojs/taro" />

declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** The id of the CloudBase environment; empty for the account's default one. */
    TARO_APP_CLOUD_ENV: string
    /** How the mini-program reaches its back end: cloud, container or http; empty for cloud. */
    TARO_APP_TRANSPORT: string
    /** The server's address for http, without a slash at its end. */
    TARO_APP_SERVER_URL: string
    /** The address of the shop's login for http: POST { code } → { token }. */
    TARO_APP_SESSION_URL: string
    /** The name of the service in WeChat Cloud Run for container. */
    TARO_APP_CONTAINER_SERVICE: string
    /** The page of this mini-program that an empty list of orders leads to; empty for none. */
    TARO_APP_SHOP_PAGE: string
    /** A template and its fields, see .env.example; empty for no notifications of that kind. */
    TARO_APP_NOTICE_OUT_FOR_DELIVERY: string
    TARO_APP_NOTICE_SIGNED: string
    TARO_APP_NOTICE_EXCEPTION: string
    /** `true` for pickup codes and phones in notifications. */
    TARO_APP_NOTICE_DETAILS: string
    /** `true` or the number of the WeChat Pay account to let customers confirm receipt; empty for no such button. */
    TARO_APP_CONFIRM_RECEIPT: string
    /** The sources that count as WeChat's push, separated by spaces; empty for the default. */
    TARO_APP_PUSH_SOURCES: string
    /** The sources that count as the shop's own server, separated by spaces; empty for the default. */
    TARO_APP_SHOP_SOURCES: string
    /** Days that a track is kept after its end; empty for the default. */
    TARO_APP_KEEP_DAYS: string
    /** The folder of the pages in a shop's own mini-program; empty if the mini-program is their own. */
    TARO_APP_PAGE_ROOT: string
    /** The address of the preview's cloud, for a development build in WeChat DevTools; empty in production. */
    TARO_APP_LOCAL_CLOUD: string
    /** The openid for calls to that cloud. */
    TARO_APP_LOCAL_OPENID: string
  }
}
