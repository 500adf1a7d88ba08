import { at, joinClauses, sentence } from './chineseClauses'
import type { Story, StoryFacts } from './storyFacts'

function start({ pickedUp }: StoryFacts): string {
  if (!pickedUp) return ''
  const day = pickedUp.at?.day ?? ''
  return pickedUp.place ? `${day}從${pickedUp.place}出發` : `${day}收件`
}

function location({ location: here }: StoryFacts): string {
  if (!here) return ''
  const towards = here.towards ? `正前往${here.towards}` : ''
  if (here.movement === 'left') return joinClauses(here.place && `${at(here.at)} 離開${here.place}`, towards)
  return joinClauses(here.place && `${at(here.at)} 到了${here.place}`, here.sorting ? '正在分揀' : towards)
}

function lastSeen({ location: here }: StoryFacts): string {
  return here?.place && here.movement === 'at' ? `停在${here.place}。` : ''
}

function signed(facts: StoryFacts): string {
  const who = facts.signedBy ? `由${facts.signedBy}簽收` : '簽收'
  const took = facts.took ? `路上一共 ${facts.took}` : ''
  const byOther = facts.signedBy !== null && facts.signedBy !== '本人'
  const missing = facts.deliveryScanMissing ? '快遞沒有記錄派送這一步。' : ''
  const look = byOther ? `可以先問問${facts.signedBy}。` : ''
  return sentence(`${at(facts.at)} ${who}`, took) + missing + (look || '希望你喜歡它。')
}

function onItsWayOr(facts: StoryFacts, otherwise: string): string {
  return sentence(start(facts), location(facts)) || otherwise
}

export const story: Story = {
  accepted: (facts) => sentence(`${at(facts.at)} 網點接了單`, '很快會有快遞員上門收件'),
  courierAssigned: (facts) => sentence(`${at(facts.at)} 快遞員接了單`, '會盡快上門收件'),
  courierReassigned: (facts) => sentence(`${at(facts.at)} 換了一位快遞員`, '會盡快上門收件'),
  awaitingPayment: () => '運費付好以後，快遞員就會來收件。',
  paid: () => '運費已經付好，快遞員會盡快上門收件。',
  pickedUp: (facts) =>
    sentence(
      `${at(facts.at)} ${facts.pickedUp?.place ? `在${facts.pickedUp.place}` : ''}收件`,
      '接下來會送往你的城市',
    ),
  pickupFailed: (facts) => sentence(`${at(facts.at)} 快遞員沒能收到包裹`) + '可以問問賣家什麼時候再約。',
  inTransit: (facts) => onItsWayOr(facts, '包裹正在送往你的城市，每到一站這裡都會更新。'),
  outForDelivery: (facts) =>
    sentence(`${at(facts.at)} 快遞員帶著它出發了`) +
    (facts.courierReachable ? '家裡沒人的話，可以先打個電話。' : '請留意電話。'),
  signed,
  deliveryFailed: (facts) =>
    sentence(`${at(facts.at)} 沒能送到`, nextAttempt(facts)) + '可以打電話約個方便的時間。',
  readyForCollection: (facts) => sentence(`${at(facts.at)} 放到了代收點或快遞櫃`, '方便的時候就可以去取'),
  takenBackOut: (facts) => sentence(`${at(facts.at)} 快遞員把它取了出來`, '請留意電話'),
  signedByOther: (facts) =>
    facts.signedBy ? signed(facts) : sentence(`${at(facts.at)} 由別人代簽`, '可以先問問家人或警衛'),
  cancelled: (facts) => sentence(`${at(facts.at)} 運單取消了`, '可以問問賣家是怎麼回事'),
  stuck: (facts) => lastSeen(facts) + '可以請賣家幫忙催一催。',
  returned: () => '包裹退回給賣家，可以問問接下來怎麼辦。',
  refused: (facts) => sentence(`${at(facts.at)} 包裹被拒收`, '通常會退回給賣家'),
  problem: (facts) => lastSeen(facts) + '快遞說包裹遇到了問題，可以請賣家幫忙問問。',
  other: (facts) => onItsWayOr(facts, '快遞發來一條消息，寫在下面。'),
  unlistedCode: (facts) => onItsWayOr(facts, '快遞發來一條消息，寫在下面。'),
  noUpdates: (facts) => lastSeen(facts) + '快遞一直沒有新消息，可以請賣家幫忙催一催。',
  oldUpdate: (facts) =>
    sentence(`最後的消息${facts.at ? `在 ${at(facts.at)}` : '很早了'}`, '之後快遞再沒有更新') +
    '可以問問賣家。',
}

function nextAttempt(facts: StoryFacts): string {
  if (facts.nextAttempt === 'today') return '今天還會再送'
  return facts.nextAttempt === 'tomorrow' ? '明天再送' : ''
}
