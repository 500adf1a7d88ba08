import { Button, Text, View } from '@tarojs/components'
import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import type { BarAction } from '../../presenters/barAction'
import type { IconName } from '../../presenters/icons'
import { Icon } from '../ui/Icon'
import type { ShopChat } from '../../presenters/shopChat'
import './ActionBar.scss'

interface Props {
  action: BarAction
  /** What the shop's chat opens with; null if no parcel is known. `none` for a guest, who is not the shop's customer. */
  chat?: ShopChat | 'none' | null
  /** The result of the action, shown above the buttons and read aloud. */
  result?: string
  refreshing: boolean
  /** True without a network, when refreshing is called reconnecting. */
  offline?: boolean
  /** Absent if asking again cannot change anything. */
  onRefresh?: (() => void) | undefined
  /** Runs the main button's action; refreshing and retrying call `onRefresh` instead. */
  onAction: () => void
}

interface Look {
  icon: IconName | null
  /** True if the parcel's state asks for this action. */
  solid: boolean
  /** True if the button opens the shop's chat. */
  opensChat: boolean
}

const calm = (icon: IconName | null): Look => ({ icon, solid: false, opensChat: false })

const LOOKS: Readonly<Record<BarAction, Look>> = {
  refresh: calm('refresh'),
  retry: calm('refresh'),
  orders: calm(null),
  call: { ...calm('phone'), solid: true },
  callBranch: { ...calm('phone'), solid: true },
  copyCode: { ...calm('copy'), solid: true },
  copyNumber: { ...calm('copy'), solid: true },
  chase: { icon: 'bell', solid: true, opensChat: true },
  claim: { icon: 'chat', solid: true, opensChat: true },
  notReceived: { ...calm(null), opensChat: true },
  askShop: { icon: 'chat', solid: true, opensChat: true },
}

/** The bar at the bottom of the page: the shop's chat, refresh, and the one action that fits the parcel's state. */
export function ActionBar(props: Props) {
  const { action, chat = null, result = '', refreshing, offline = false, onRefresh, onAction } = props
  const t = useTranslations()
  const { icon, solid, opensChat } = LOOKS[action]
  const refreshes = action === 'refresh' || action === 'retry'
  return (
    <View className='action-bar'>
      <View className='action-bar-result' aria-live='polite'>
        {result}
      </View>
      <View className='action-bar-row'>
        {action !== 'askShop' && chat !== 'none' && (
          <Button className='action-bar-tool' {...contact(chat)}>
            <Icon name='chat' />
            <Text>{t.track.contactShop}</Text>
          </Button>
        )}
        {!refreshes && onRefresh && (
          <Button className='action-bar-tool' disabled={refreshing} onClick={onRefresh}>
            <Icon name='refresh' />
            <Text>{labelOfRefresh('refresh', refreshing, offline, t)}</Text>
          </Button>
        )}
        <Button
          className={`action-bar-main${solid ? ' action-bar-solid' : ''}`}
          disabled={refreshes && refreshing}
          {...(opensChat && chat !== 'none' && contact(chat))}
          onClick={() => {
            if (!refreshes) onAction()
            else onRefresh?.()
          }}
        >
          {icon && <Icon name={icon} />}
          <Text>{refreshes ? labelOfRefresh(action, refreshing, offline, t) : t.action.main[action]}</Text>
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

function labelOfRefresh(
  action: 'refresh' | 'retry',
  refreshing: boolean,
  offline: boolean,
  t: Translations,
): string {
  if (refreshing) return t.track.refreshing
  if (offline) return t.reconnect
  return action === 'retry' ? t.retry : t.track.refresh
}
