import * as v from 'valibot'
import type { Settings } from '../settings/readSettings'
import { describeFailure, type Ask } from './checkAccount'
import { byHand, fine, missing, unchecked, type Finding } from './finding'
import { readCollections, type Collection } from './project'

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-http-api/database/databaseCollectionGet.html */
const CollectionsReply = v.object({
  collections: v.fallback(
    v.array(v.object({ name: v.string(), index_count: v.fallback(v.optional(v.number()), undefined) })),
    [],
  ),
})

const MEANINGS: Record<number, string> = {
  85088: 'The mini-program has no CloudBase: open 云开发 in WeChat DevTools once.',
  [-501000]:
    'TARO_APP_CLOUD_ENV is no environment of this mini-program: copy its id from the CloudBase console.',
  [-501005]:
    'TARO_APP_CLOUD_ENV is no environment of this mini-program: copy its id from the CloudBase console.',
}

/** CloudBase makes an index of `_id` for each collection. */
const OWN_INDEXES = 1
const PAGE = 100

/** Checks that the environment has every collection with its indexes. */
export async function checkDatabase(root: string, settings: Settings, ask: Ask): Promise<Finding[]> {
  const env = settings.TARO_APP_CLOUD_ENV?.trim() ?? ''
  if (env === '')
    return [
      unchecked(
        'database',
        'TARO_APP_CLOUD_ENV is empty, so the collections are not looked at: write the id of your environment into .env.local.',
      ),
    ]
  const wanted = readCollections(root)
  try {
    const reply = v.parse(
      CollectionsReply,
      await ask('/tcb/databasecollectionget', { env, limit: PAGE, offset: 0 }),
    )
    return [...describeCollections(wanted, reply.collections), describeRules(wanted)]
  } catch (error) {
    return [describeFailure('database', error, MEANINGS)]
  }
}

type Found = v.InferOutput<typeof CollectionsReply>['collections']

function describeCollections(wanted: readonly Collection[], found: Found): Finding[] {
  const absent = wanted.filter(({ name }) => found.every((each) => each.name !== name))
  if (absent.length > 0)
    return [
      missing('collections', `${listNames(absent)} do not exist: run npm run deploy -- --only database.`),
    ]
  const unindexed = wanted.filter(({ name, indexes }) => {
    const count = found.find((each) => each.name === name)?.index_count
    return count !== undefined && count < indexes.length + OWN_INDEXES
  })
  return [
    fine('collections', `All ${wanted.length} collections exist.`),
    unindexed.length > 0
      ? missing('indexes', `${listNames(unindexed)} lack indexes: run npm run deploy -- --only database.`)
      : fine('indexes', 'Every collection has as many indexes as it needs.'),
  ]
}

function describeRules(wanted: readonly Collection[]): Finding {
  const { name = '', rule } = wanted.find(({ rule: each }) => each.read !== false) ?? {}
  return byHand(
    'rules',
    `WeChat does not tell the security rules: the console (数据库 → 权限) must show ${JSON.stringify(rule)} for ${name} and no access for the others.`,
  )
}

function listNames(collections: readonly Collection[]): string {
  return collections.map(({ name }) => name).join(', ')
}
