import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { FAILURE_CODES } from '../../contract/failure'
import { OrderSummary } from '../../contract/orderSummary'
import { Receipt, ReceiptRequest } from '../../contract/receipt'
import { OrderPage, OrderPath, Subscription } from '../../contract/replies'
import {
  GetPathRequest,
  ListOrdersRequest,
  SharedPathRequest,
  SubscribeRequest,
} from '../../contract/requests'
import { SharedPath } from '../../contract/sharedPath'
import { Shares } from '../../contract/shares'
import { SharesRequest } from '../../contract/sharesRequest'

interface Operation {
  summary: string
  request: v.GenericSchema
  data: v.GenericSchema
}

/** What each function is asked and answers, from contract/. */
const OPERATIONS: Record<string, Operation> = {
  getPath: {
    summary: "The track of one waybill of the customer's own order, or of a shared link",
    request: v.union([SharedPathRequest, GetPathRequest]),
    data: v.union([OrderPath, SharedPath]),
  },
  listOrders: {
    summary: "One page of the customer's own orders",
    request: ListOrdersRequest,
    data: OrderPage,
  },
  subscribe: {
    summary: 'Stores that the customer agreed to notifications about a waybill',
    request: SubscribeRequest,
    data: Subscription,
  },
  shares: {
    summary: "Lists, makes and ends the links of the customer's own order",
    request: SharesRequest,
    data: Shares,
  },
  confirmReceipt: {
    summary: "Whether WeChat waits for the customer's confirmation of receipt",
    request: ReceiptRequest,
    data: Receipt,
  },
}

const Failed = v.object({
  ok: v.literal(false),
  code: v.picklist(FAILURE_CODES),
  order: v.optional(OrderSummary),
})

/** A schema as it is sent: the contract's checks that JSON Schema has no words for are left out. */
function describe(schema: v.GenericSchema): object {
  return { ...toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }), $schema: undefined }
}

const json = (schema: object): object => ({ 'application/json': { schema } })
const failed = (description: string): object => ({ description, content: json(describe(Failed)) })

function describeOperation([name, { summary, request, data }]: [string, Operation]): [string, object] {
  const success = {
    type: 'object',
    properties: { ok: { const: true }, data: describe(data) },
    required: ['ok', 'data'],
  }
  const post = {
    operationId: name,
    summary,
    requestBody: { required: true, content: json(describe(request)) },
    responses: {
      200: {
        description: 'What was asked, or why not',
        content: json({ anyOf: [success, describe(Failed)] }),
      },
      400: failed('The body is not JSON'),
      401: failed('No customer, or one that is not proven'),
      413: failed('The body is too large'),
      503: failed('The server is about to end, or cannot read the keys of the login'),
    },
    security: [{ token: [] }, { cloudRun: [] }],
  }
  return [`/functions/${name}`, { post }]
}

/** The OpenAPI 3.1 document of the functions. https://spec.openapis.org/oas/v3.1.0 */
export function createOpenApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'parcel-path',
      version: '0.1.0',
      description: 'The functions that the mini-program calls.',
    },
    paths: Object.fromEntries(Object.entries(OPERATIONS).map(describeOperation)),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'IDENTITY=jwt' },
        cloudRun: {
          type: 'apiKey',
          in: 'header',
          name: 'x-wx-openid',
          description: 'IDENTITY=cloudrun: WeChat sets it, with x-wx-source, x-wx-env and x-wx-appid',
        },
      },
    },
  }
}
