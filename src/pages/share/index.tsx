import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { OpenShares } from '../../components/sharing/OpenShares'
import { ShareCard } from '../../components/sharing/ShareCard'
import { readWaybillLink } from '../../domain/readWaybillLink'
import { PAGE_PATHS } from '../../domain/pagePaths'
import { guestPageLink } from '../../domain/sharing'
import { useAppearance } from '../../hooks/useAppearance'
import { useNow } from '../../hooks/useNow'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useShares } from '../../hooks/useShares'
import { useTimeView } from '../../hooks/useTimeView'
import { useTranslations } from '../../locales/useTranslations'

/**
 * Where an owner shares a waybill of an order. It is a page of its own so that the picture on the card in the chat, which
 * WeChat takes of the page, shows nothing of the parcel.
 */
export default function SharePage() {
  const t = useTranslations()
  usePageTitle(t.sharing.title)
  const { largeType, sizes } = useAppearance()
  const { params } = useRouter()
  const [link] = useState(() => readWaybillLink(params))
  const { view } = useTimeView(useNow())
  const { open, ready, full, busy, failed, create, end } = useShares(link)
  // Without a path, WeChat would share this page with the ids in its address.
  useShareAppMessage(() =>
    ready
      ? { title: t.sharePage.card, path: guestPageLink(ready.token) }
      : { title: t.orders.title, path: `/${PAGE_PATHS.orders}` },
  )
  return (
    <View className={`page${largeType}`} style={sizes}>
      <ShareCard canSend={ready !== null} full={full} busy={busy} failed={failed} onCreate={create} />
      {open && open.length > 0 && <OpenShares shares={open} busy={busy} view={view} onEnd={end} />}
    </View>
  )
}
