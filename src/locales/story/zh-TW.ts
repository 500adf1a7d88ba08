import { at, joined, sentence } from './chineseClauses'
import type { Story, Told } from './told'

function began({ pickedUp }: Told): string {
  if (!pickedUp) return ''
  const day = pickedUp.at?.day ?? ''
  return pickedUp.place ? `${day}從${pickedUp.place}出發` : `${day}收件`
}

function whereabouts({ whereabouts: here }: Told): string {
  if (!here) return ''
  const towards = here.towards ? `正前往${here.towards}` : ''
  if (here.movement === 'left') return joined(here.place && `${at(here.at)} 離開${here.place}`, towards)
  return joined(here.place && `${at(here.at)} 到了${here.place}`, here.sorting ? '正在分揀' : towards)
}

function held({ whereabouts: here }: Told): string {
  return here?.place && here.movement === 'at' ? `停在${here.place}。` : ''
}

function signed(told: Told): string {
  const who = told.signedBy ? `由${told.signedBy}簽收` : '簽收'
  const took = told.took ? `路上一共 ${told.took}` : ''
  const byOther = told.signedBy !== null && told.signedBy !== '本人'
  const missing = told.deliveryRunMissing ? '快遞沒有記錄派送這一步。' : ''
  const look = byOther ? `可以先問問${told.signedBy}。` : ''
  return sentence(`${at(told.at)} ${who}`, took) + missing + (look || '希望你喜歡它。')
}

function onItsWayOr(told: Told, otherwise: string): string {
  return sentence(began(told), whereabouts(told)) || otherwise
}

export const story: Story = {
  accepted: (told) => sentence(`${at(told.at)} 網點接了單`, '很快會有快遞員上門收件'),
  courierAssigned: (told) => sentence(`${at(told.at)} 快遞員接了單`, '會盡快上門收件'),
  courierReassigned: (told) => sentence(`${at(told.at)} 換了一位快遞員`, '會盡快上門收件'),
  awaitingPayment: () => '運費付好以後，快遞員就會來收件。',
  paid: () => '運費已經付好，快遞員會盡快上門收件。',
  pickedUp: (told) =>
    sentence(
      `${at(told.at)} ${told.pickedUp?.place ? `在${told.pickedUp.place}` : ''}收件`,
      '接下來會送往你的城市',
    ),
  pickupFailed: (told) => sentence(`${at(told.at)} 快遞員沒能收到包裹`) + '可以問問賣家什麼時候再約。',
  inTransit: (told) => onItsWayOr(told, '包裹正在送往你的城市，每到一站這裡都會更新。'),
  outForDelivery: (told) =>
    sentence(`${at(told.at)} 快遞員帶著它出發了`) +
    (told.courierReachable ? '家裡沒人的話，可以先打個電話。' : '請留意電話。'),
  signed,
  deliveryFailed: (told) => sentence(`${at(told.at)} 沒能送到`, nextTry(told)) + '可以打電話約個方便的時間。',
  readyForCollection: (told) => sentence(`${at(told.at)} 放到了代收點或快遞櫃`, '方便的時候就可以去取'),
  takenBackOut: (told) => sentence(`${at(told.at)} 快遞員把它取了出來`, '請留意電話'),
  signedByOther: (told) =>
    told.signedBy ? signed(told) : sentence(`${at(told.at)} 由別人代簽`, '可以先問問家人或警衛'),
  cancelled: (told) => sentence(`${at(told.at)} 運單取消了`, '可以問問賣家是怎麼回事'),
  stuck: (told) => held(told) + '可以請賣家幫忙催一催。',
  returned: () => '包裹退回給賣家，可以問問接下來怎麼辦。',
  refused: (told) => sentence(`${at(told.at)} 包裹被拒收`, '通常會退回給賣家'),
  problem: (told) => held(told) + '快遞說包裹遇到了問題，可以請賣家幫忙問問。',
  other: (told) => onItsWayOr(told, '快遞發來一條消息，寫在下面。'),
  guess: (told) => onItsWayOr(told, '快遞發來一條消息，寫在下面。'),
  silence: (told) => held(told) + '快遞一直沒有新消息，可以請賣家幫忙催一催。',
  oldNews: (told) =>
    sentence(`最後的消息${told.at ? `在 ${at(told.at)}` : '很早了'}`, '之後快遞再沒有更新') +
    '可以問問賣家。',
}

function nextTry(told: Told): string {
  if (told.nextTry === 'today') return '今天還會再送'
  return told.nextTry === 'tomorrow' ? '明天再送' : ''
}
