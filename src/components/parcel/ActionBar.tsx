import { Button, Text, View } from '@tarojs/components'
import type { NextAct } from '../../domain/nextAction'
import { useWords } from '../../locales/useWords'
import type { Words } from '../../locales/words'
import { Icon, type IconName } from '../ui/Icon'
import type { ShopChat } from '../../presenters/shopChat'
import './ActionBar.scss'

/** What the main button does. */
export type BarAct = NextAct['kind'] | keyof Words['act']['main'] | 'retry'

interface Props {
  act: BarAct
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

const LOOKS: Readonly<Record<BarAct, Look>> = {
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
  const words = useWords()
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
            <Text>{words.track.contactShop}</Text>
          </Button>
        )}
        {!asksAgain && (
          <Button className='bar-tool' disabled={refreshing} onClick={onRefresh}>
            <Icon name='refresh' />
            <Text>{refreshing ? words.track.refreshing : words.track.refresh}</Text>
          </Button>
        )}
        <Button
          className={`bar-main${solid ? ' bar-main-solid' : ''}`}
          disabled={asksAgain && refreshing}
          {...(opensChat && contact(chat))}
          onClick={asksAgain ? onRefresh : onAct}
        >
          {icon && <Icon name={icon} />}
          <Text>{labelOf(act, refreshing, words)}</Text>
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

function labelOf(act: BarAct, refreshing: boolean, words: Words): string {
  if (act !== 'refresh' && act !== 'retry') return words.act.main[act]
  if (refreshing) return words.track.refreshing
  return act === 'retry' ? words.retry : words.track.refresh
}
