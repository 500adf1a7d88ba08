import { Button, Text, View } from '@tarojs/components'
import type { NextAction } from '../../domain/nextAction'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import { Icon, type IconName } from '../ui/Icon'
import type { ShopChat } from '../../presenters/shopChat'
import './ActionBar.scss'

/** What the main button does. */
export type BarAction = NextAction['kind'] | keyof Translations['action']['main'] | 'retry'

interface Props {
  act: BarAction
  /** What the shop's chat opens with; null where no parcel is known. */
  chat?: ShopChat | null
  /** What has come of the act, said below one's thumb and aloud. */
  said?: string
  refreshing: boolean
  onRefresh: () => void
  /** Does what the main button says; asking again goes to `onRefresh`. */
  onAct: () => void
}

interface Look {
  icon: IconName | null
  /** Only where the state asks for an act. */
  solid: boolean
  /** Opens the shop's chat. */
  opensChat: boolean
}

const calm = (icon: IconName | null): Look => ({ icon, solid: false, opensChat: false })

const LOOKS: Readonly<Record<BarAction, Look>> = {
  refresh: calm('refresh'),
  retry: calm('refresh'),
  orders: calm(null),
  call: { ...calm('phone'), solid: true },
  copyCode: { ...calm('copy'), solid: true },
  copyNumber: { ...calm('copy'), solid: true },
  chase: { icon: 'bell', solid: true, opensChat: true },
  notReceived: { ...calm(null), opensChat: true },
  askShop: { ...calm('chat'), opensChat: true },
}

/** What a thumb can always reach: the shop, asking again, and the one thing that the parcel's state asks for. */
export function ActionBar({ act, chat = null, said = '', refreshing, onRefresh, onAct }: Props) {
  const t = useTranslations()
  const { icon, solid, opensChat } = LOOKS[act]
  const asksAgain = act === 'refresh' || act === 'retry'
  return (
    <View className='bar'>
      <View className='bar-said' aria-live='polite'>
        {said}
      </View>
      <View className='bar-row'>
        {act !== 'askShop' && (
          <Button className='bar-tool' {...contact(chat)}>
            <Icon name='chat' />
            <Text>{t.track.contactShop}</Text>
          </Button>
        )}
        {!asksAgain && (
          <Button className='bar-tool' disabled={refreshing} onClick={onRefresh}>
            <Icon name='refresh' />
            <Text>{refreshing ? t.track.refreshing : t.track.refresh}</Text>
          </Button>
        )}
        <Button
          className={`bar-main${solid ? ' bar-main-solid' : ''}`}
          disabled={asksAgain && refreshing}
          {...(opensChat && contact(chat))}
          onClick={asksAgain ? onRefresh : onAct}
        >
          {icon && <Icon name={icon} />}
          <Text>{labelOf(act, refreshing, t)}</Text>
        </Button>
      </View>
    </View>
  )
}

/** https://developers.weixin.qq.com/miniprogram/dev/component/button.html */
function contact(chat: ShopChat | null) {
  if (!chat) return { openType: 'contact' } as const
  const { sessionFrom, title, path } = chat
  return {
    openType: 'contact',
    sessionFrom,
    sendMessageTitle: title,
    sendMessagePath: path,
    showMessageCard: true,
  } as const
}

function labelOf(act: BarAction, refreshing: boolean, t: Translations): string {
  if (act !== 'refresh' && act !== 'retry') return t.action.main[act]
  if (refreshing) return t.track.refreshing
  return act === 'retry' ? t.retry : t.track.refresh
}
