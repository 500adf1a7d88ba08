import type { JsonProblem } from '../cloud/jsonFile'
import { isObject } from './pathFixture'

/** An object with none of these is not a track. */
const TRACK_FIELDS = ['waybill_id', 'path_item_num', 'path_item_list']

/**
 * Finds why the cloud function getPath answers BAD_REPLY to this reply of WeChat's. Returns undefined for a track and for
 * an error, which the function maps to another code.
 */
export function findTrackProblem(body: unknown): JsonProblem | undefined {
  if (!isObject(body)) return { path: [], sentence: 'a track is an object' }
  if (typeof body['errcode'] === 'number' && body['errcode'] !== 0) return undefined
  // wx-server-sdk hands over a reply that is not JSON as { result: <text> }.
  if ('result' in body) return { path: ['result'], sentence: 'result is not a field of a track' }
  if (!TRACK_FIELDS.some((name) => name in body)) {
    return { path: [], sentence: `a track has at least one of ${TRACK_FIELDS.join(', ')}` }
  }
  const rows = body['path_item_list'] ?? []
  if (!Array.isArray(rows)) {
    return { path: ['path_item_list'], sentence: 'path_item_list is not a list' }
  }
  const announced = body['path_item_num']
  if (typeof announced === 'number' && announced !== 0 && rows.length === 0) {
    return {
      path: ['path_item_num'],
      sentence: `path_item_num is ${announced}, but path_item_list has no rows`,
    }
  }
  return undefined
}
