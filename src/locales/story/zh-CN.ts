import { at, before, joinClauses, moment, sentence } from './chineseClauses'
import type { Story, StoryFacts } from './storyFacts'

function start({ pickedUp }: StoryFacts): string {
  if (!pickedUp) return ''
  const day = pickedUp.at?.day ?? ''
  return pickedUp.place ? `${day}从${pickedUp.place}出发` : `${day}揽收`
}

function location({ location: here }: StoryFacts): string {
  if (!here) return ''
  const { place, towards, sorting } = here
  if (here.movement === 'left') {
    return joinClauses(place && `${at(here.at)} 离开${place}`, towards && `正前往${towards}`)
  }
  const arrived = place && (here.at ? `${at(here.at)} 到了${place}` : `在${place}`)
  return joinClauses(arrived, sorting ? '正在分拣' : towards && `下一站是${towards}`)
}

function onItsWayOr(facts: StoryFacts, otherwise: string): string {
  return sentence(start(facts), location(facts)) || otherwise
}

function lastSeen({ location: here }: StoryFacts): string {
  return here?.place && here.movement === 'at' ? `停在${here.place}。` : ''
}

function signed(facts: StoryFacts, verb = facts.fetched ? '取走' : '签收'): string {
  const { signer } = facts
  const who = signer ? `由${signer.name}${verb}` : verb
  const took = facts.took ? `路上一共 ${facts.took}` : ''
  const missing = facts.deliveryScanMissing ? '快递没有记录派送这一步。' : ''
  return sentence(`${at(facts.at)} ${who}`, took) + missing + afterSigning(facts)
}

function afterSigning({ signer }: StoryFacts): string {
  if (signer?.kind === 'keeper') return '包裹应该在那里，可以去取。'
  return signer?.kind === 'person' ? `可以先问问${signer.name}。` : '希望你喜欢它。'
}

function signedBefore({ signedBefore: before }: StoryFacts): string {
  return before ? sentence(`快递${before.at ? `在${at(before.at)} ` : '之前'}报过签收`) : ''
}

function silence({ silentFor }: StoryFacts): string {
  return silentFor ? `已经 ${silentFor}没有新消息，可以请商家查一查。` : ''
}

function nextAttempt(facts: StoryFacts): string {
  if (facts.nextAttempt === 'today') return '今天还会再送'
  return facts.nextAttempt === 'tomorrow' ? '明天再送' : ''
}

function placed({ collectionPlace: place }: StoryFacts): string {
  return `${place && /[柜櫃]$/.test(place) ? '放进了' : '放到了'}${place ?? '代收点或快递柜'}`
}

function collect({ keptUntil: kept }: StoryFacts): string {
  if (!kept) return '方便的时候就可以去取'
  const { within, left, over } = kept
  if (over) return `取件时限（${moment(kept)}）已经过了，请尽快去取`
  if (within) return `请在 ${within}内取出${before(kept) && `（约${before(kept)}）`}`
  return `请在${kept.day === '' ? ' ' : ''}${before(kept)}取出${left === null ? '' : `（还有 ${left}）`}`
}

function other(facts: StoryFacts): string {
  return onItsWayOr(facts, '快递发来一条消息，写在下面。')
}

export const story: Story = {
  preparing: (facts) =>
    sentence(`${at(facts.at)} 商家那边有了新进展`) + '快递员揽收以后，每一步都会写在这里。',
  accepted: (facts) => sentence(`${at(facts.at)} 网点接了单`, '很快会有快递员上门揽收'),
  awaitingPickup: () => '包裹在等快递员揽收。揽收以后，每一步都会写在这里。',
  courierAssigned: (facts) => sentence(`${at(facts.at)} 快递员接了单`, '会尽快上门揽收'),
  courierReassigned: (facts) => sentence(`${at(facts.at)} 换了一位快递员`, '会尽快上门揽收'),
  awaitingPayment: () => '支付运费后，快递员就会上门揽收。',
  paid: () => '运费已经支付，快递员会尽快上门揽收。',
  pickedUp: (facts) =>
    sentence(
      `${at(facts.at)} ${facts.pickedUp?.place ? `在${facts.pickedUp.place}` : ''}揽收`,
      '接下来会送往你的城市',
    ),
  pickupFailed: (facts) =>
    sentence(`${at(facts.at)} 快递员揽收未成功`) + (silence(facts) || '可以问问商家什么时候再约。'),
  inTransit: (facts) => onItsWayOr(facts, '包裹正在送往你的城市，每到一站这里都会更新。'),
  customs: (facts) => sentence(`${at(facts.at)} 有了海关的消息`, '写在下面') + '办完手续会继续送。',
  handedOver: (facts) =>
    sentence(`${at(facts.at)} 转给另一家快递继续送`, facts.nextWaybill ? `新单号 ${facts.nextWaybill}` : '') +
    '之后的消息可能要到那家快递查。',
  redirected: (facts) => sentence(`${at(facts.at)} 快递登记了转寄`, '包裹会送往新的地址'),
  delayed: (facts) =>
    sentence('快递说会晚一点到', facts.lateUntil ? `要等到${facts.lateUntil}` : '') +
    sentence(location(facts)) +
    (silence(facts) || (facts.requested ? '不是你要求的话，可以问问商家。' : '')),
  outForDelivery: (facts) => sentence(`${at(facts.at)} 快递员带着它出发了`) + askedToCall(facts),
  signed: (facts) => signed(facts),
  deliveryFailed: (facts) =>
    sentence(`${at(facts.at)} 没能送到`, nextAttempt(facts)) +
    signedBefore(facts) +
    (silence(facts) || (facts.callable ? '可以打电话约个方便的时间。' : '请留意电话。')),
  readyForCollection: (facts) =>
    sentence(`${at(facts.at)} ${placed(facts)}`, collect(facts)) + signedBefore(facts),
  takenBackOut: (facts) => sentence(`${at(facts.at)} 快递员把它取了出来`, '请留意电话') + signedBefore(facts),
  signedByOther: (facts) =>
    facts.signer
      ? signed(facts, facts.signer.kind === 'recipient' ? '签收' : '代签收')
      : sentence(`${at(facts.at)} 由别人代签`, '可以先问问家人或门卫'),
  cancelled: (facts) => sentence(`${at(facts.at)} 运单取消了`, '可以问问商家是怎么回事'),
  stuck: (facts) => lastSeen(facts) + '可以请商家帮忙催一催。',
  returning: (facts) =>
    sentence('包裹正在退回给商家', location(facts)) + (silence(facts) || '可以问问商家接下来怎么办。'),
  returned: () => '包裹已经退回给商家，可以问问接下来怎么办。',
  refused: (facts) =>
    sentence(`${at(facts.at)} 包裹被拒收`, '通常会退回给商家') +
    signedBefore(facts) +
    (silence(facts) || '可以问问商家接下来怎么办。'),
  problem: (facts) => lastSeen(facts) + '快递说包裹遇到了问题，可以请商家帮忙问问。',
  lost: (facts) => sentence(`${at(facts.at)} 快递说包裹丢失了`) + '可以请商家补发或赔付。',
  destroyed: (facts) => sentence(`${at(facts.at)} 快递说包裹损毁了`, '没法再送') + '可以请商家补发或赔付。',
  other,
  unlistedCode: other,
  noUpdates: (facts) => lastSeen(facts) + '快递一直没有新消息，可以请商家帮忙催一催。',
  oldUpdate: (facts) =>
    sentence(`最后的消息${facts.at ? `在 ${at(facts.at)}` : '很早了'}`, '之后快递再没有更新') +
    '可以问问商家。',
}

function askedToCall({ callable }: StoryFacts): string {
  if (callable === 'courier') return '家里没人的话，可以先打个电话。'
  return callable === 'branch' ? '家里没人的话，可以先打给网点。' : '请留意电话。'
}
