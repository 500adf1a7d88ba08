import { at, before, joinClauses, moment, sentence } from './chineseClauses'
import type { Story, StoryFacts } from './storyFacts'

function start({ pickedUp }: StoryFacts): string {
  if (!pickedUp) return ''
  const day = pickedUp.at?.day ?? ''
  return pickedUp.place ? `${day}從${pickedUp.place}出發` : `${day}收件`
}

function location({ location: here }: StoryFacts): string {
  if (!here) return ''
  const { place, towards, sorting } = here
  if (here.movement === 'left') {
    return joinClauses(place && `${at(here.at)} 離開${place}`, towards && `正前往${towards}`)
  }
  const arrived = place && (here.at ? `${at(here.at)} 到了${place}` : `在${place}`)
  return joinClauses(arrived, sorting ? '正在理貨' : towards && `下一站是${towards}`)
}

function onItsWayOr(facts: StoryFacts, otherwise: string): string {
  return sentence(start(facts), location(facts)) || otherwise
}

function lastSeen({ location: here }: StoryFacts): string {
  return here?.place && here.movement === 'at' ? `停在${here.place}。` : ''
}

function signed(facts: StoryFacts, verb = facts.fetched ? '取走' : '簽收'): string {
  const { signer } = facts
  const who = signer ? `由${signer.name}${verb}` : verb
  const took = facts.took ? `路上一共 ${facts.took}` : ''
  const missing = facts.deliveryScanMissing ? '快遞沒有記錄配送這一步。' : ''
  return sentence(`${at(facts.at)} ${who}`, took) + missing + afterSigning(facts)
}

function afterSigning({ signer }: StoryFacts): string {
  if (signer?.kind === 'keeper') return '包裹應該在那裡，可以去取。'
  return signer?.kind === 'person' ? `可以先問問${signer.name}。` : '希望你喜歡它。'
}

function signedBefore({ signedBefore: before }: StoryFacts): string {
  return before ? sentence(`快遞${before.at ? `曾在${at(before.at)} ` : '之前曾'}回報已簽收`) : ''
}

function silence({ silentFor }: StoryFacts): string {
  return silentFor ? `已經 ${silentFor}沒有新訊息，可以請賣家查一查。` : ''
}

function nextAttempt(facts: StoryFacts): string {
  if (facts.nextAttempt === 'today') return '今天還會再送'
  return facts.nextAttempt === 'tomorrow' ? '明天再送' : ''
}

function placed({ collectionPlace: place }: StoryFacts): string {
  return `${place && /[柜櫃]$/.test(place) ? '放進了' : '放到了'}${place ?? '代收點或快遞櫃'}`
}

function collect({ keptUntil: kept }: StoryFacts): string {
  if (!kept) return '方便的時候就可以去取'
  const { within, left, over } = kept
  if (over) return `取件期限（${moment(kept)}）已經過了，請儘快去取`
  if (within) return `請在 ${within}內取件${before(kept) && `（約${before(kept)}）`}`
  return `請在${kept.day === '' ? ' ' : ''}${before(kept)}取件${left === null ? '' : `（還有 ${left}）`}`
}

function other(facts: StoryFacts): string {
  return onItsWayOr(facts, '快遞傳來一則訊息，內容在下面。')
}

export const story: Story = {
  preparing: (facts) => sentence(`${at(facts.at)} 賣家有了新進度`) + '快遞員收件後，每一步都會顯示在這裡。',
  accepted: (facts) => sentence(`${at(facts.at)} 營業所已接單`, '很快會有快遞員上門收件'),
  awaitingPickup: () => '包裹在等快遞員來收。收走後，每一步都會顯示在這裡。',
  courierAssigned: (facts) => sentence(`${at(facts.at)} 快遞員已接單`, '會盡快上門收件'),
  courierReassigned: (facts) => sentence(`${at(facts.at)} 換了一位快遞員`, '會盡快上門收件'),
  awaitingPayment: () => '運費支付後，快遞員就會來收件。',
  paid: () => '運費已支付，快遞員會盡快上門收件。',
  pickedUp: (facts) =>
    sentence(
      `${at(facts.at)} ${facts.pickedUp?.place ? `在${facts.pickedUp.place}` : ''}收件`,
      '接下來會送往你的城市',
    ),
  pickupFailed: (facts) =>
    sentence(`${at(facts.at)} 快遞員這次沒能收件`) + (silence(facts) || '可以問問賣家什麼時候再約。'),
  inTransit: (facts) => onItsWayOr(facts, '包裹正在送往你的城市，每到一站這裡都會更新。'),
  customs: (facts) => sentence(`${at(facts.at)} 有了海關的訊息`, '內容在下面') + '通關後會繼續運送。',
  handedOver: (facts) =>
    sentence(
      `${at(facts.at)} 轉交另一家快遞繼續配送`,
      facts.nextWaybill ? `新單號 ${facts.nextWaybill}` : '',
    ) + '之後的訊息可能要到那家快遞查。',
  redirected: (facts) => sentence(`${at(facts.at)} 快遞登記了轉寄`, '包裹會送往新的地址'),
  delayed: (facts) =>
    sentence('快遞說會晚一點到', facts.lateUntil ? `要等到${facts.lateUntil}` : '') +
    sentence(location(facts)) +
    (silence(facts) || (facts.requested ? '如果不是你要求的，可以問問賣家。' : '')),
  outForDelivery: (facts) => sentence(`${at(facts.at)} 快遞員帶著包裹出發了`) + askedToCall(facts),
  signed: (facts) => signed(facts),
  deliveryFailed: (facts) =>
    sentence(`${at(facts.at)} 沒能送達`, nextAttempt(facts)) +
    signedBefore(facts) +
    (silence(facts) || (facts.callable ? '可以打電話約個方便的時間。' : '請留意電話。')),
  readyForCollection: (facts) =>
    sentence(`${at(facts.at)} ${placed(facts)}`, collect(facts)) + signedBefore(facts),
  takenBackOut: (facts) =>
    sentence(`${at(facts.at)} 快遞員又把包裹取出來了`, '請留意電話') + signedBefore(facts),
  signedByOther: (facts) =>
    facts.signer
      ? signed(facts, facts.signer.kind === 'recipient' ? '簽收' : '代簽收')
      : sentence(`${at(facts.at)} 由別人代簽`, '可以先問問家人或管理員'),
  cancelled: (facts) => sentence(`${at(facts.at)} 託運單取消了`, '可以問問賣家是怎麼回事'),
  stuck: (facts) => lastSeen(facts) + '可以請賣家幫忙催一下。',
  returning: (facts) =>
    sentence('包裹正在退回給賣家', location(facts)) + (silence(facts) || '可以問問賣家接下來怎麼辦。'),
  returned: () => '包裹已經退回給賣家，可以問問接下來怎麼辦。',
  refused: (facts) =>
    sentence(`${at(facts.at)} 包裹被拒收`, '通常會退回給賣家') +
    signedBefore(facts) +
    (silence(facts) || '可以問問賣家接下來怎麼辦。'),
  problem: (facts) => lastSeen(facts) + '快遞說包裹遇到了問題，可以請賣家幫忙問問。',
  lost: (facts) => sentence(`${at(facts.at)} 快遞說包裹遺失了`) + '可以請賣家補寄或賠償。',
  destroyed: (facts) => sentence(`${at(facts.at)} 快遞說包裹損毀了`, '沒辦法再送') + '可以請賣家補寄或賠償。',
  other,
  unlistedCode: other,
  noUpdates: (facts) => lastSeen(facts) + '快遞一直沒有新訊息，可以請賣家幫忙催一下。',
  oldUpdate: (facts) =>
    sentence(`最後一則訊息${facts.at ? `在 ${at(facts.at)}` : '是很久以前的'}`, '之後快遞就沒有更新了') +
    '可以問問賣家。',
}

function askedToCall({ callable }: StoryFacts): string {
  if (callable === 'courier') return '家裡沒人的話，可以先打個電話。'
  return callable === 'branch' ? '家裡沒人的話，可以先打給營業所。' : '請留意電話。'
}
