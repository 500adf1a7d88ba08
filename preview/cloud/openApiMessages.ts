import protobuf from 'protobufjs'
import * as v from 'valibot'

/** The messages of WeChat's cloud calls, with the field numbers of wx-server-sdk 4.0.2. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`)
const CallMessage = root.lookupType('CommApiData')
const ReplyMessage = root.lookupType('CommOpenApiResp')

/** Each value is JSON in bytes. */
const Pairs = v.object({
  openapiData: v.object({
    pairs: v.array(
      v.object({
        key: v.string(),
        value: v.pipe(
          v.instance(Uint8Array),
          v.transform((bytes) => Buffer.from(bytes).toString()),
          v.parseJson(),
        ),
      }),
    ),
  }),
})

export interface OpenApiReply {
  respData?: Buffer
  contentType?: string
  httpCode?: number
  /** Set if WeChat's cloud-call layer refuses the call, for example with -604101. */
  errorCode?: number
}

/** Reads the parameters of a cloud call, in snake case. Throws if the bytes are not such a message. */
export function readCall(bytes: Uint8Array): Record<string, unknown> {
  const message: unknown = CallMessage.toObject(CallMessage.decode(bytes), { defaults: true })
  const { pairs } = v.parse(Pairs, message).openapiData
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]))
}

export function writeReply(reply: OpenApiReply): Buffer {
  return Buffer.from(ReplyMessage.encode(ReplyMessage.create(reply)).finish())
}
