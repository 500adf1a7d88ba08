import type { FailureReason } from '../domain/failureReason'
import type { NextAction } from '../domain/nextAction'
import type { Translations } from '../locales/translations'

/** What the main button of the action bar does. */
export type BarAction = NextAction['kind'] | keyof Translations['action']['main'] | 'retry'

/** The action that helps after a failure; trying again is offered only if the answer may be different. */
export function actionAfterFailure(reason: FailureReason): BarAction {
  if (reason === 'not-found' || reason === 'bad-request') return 'orders'
  return reason === 'forbidden' ? 'askShop' : 'retry'
}
