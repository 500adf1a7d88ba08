import { at, joinClauses, sentence } from './chineseClauses'
import type { Story, StoryFacts } from './storyFacts'

function start({ pickedUp }: StoryFacts): string {
  if (!pickedUp) return ''
  const day = pickedUp.at?.day ?? ''
  return pickedUp.place ? `${day}从${pickedUp.place}出发` : `${day}揽收`
}

function location({ location: here }: StoryFacts): string {
  if (!here) return ''
  const towards = here.towards ? `正前往${here.towards}` : ''
  if (here.movement === 'left') return joinClauses(here.place && `${at(here.at)} 离开${here.place}`, towards)
  return joinClauses(here.place && `${at(here.at)} 到了${here.place}`, here.sorting ? '正在分拣' : towards)
}

function lastSeen({ location: here }: StoryFacts): string {
  return here?.place && here.movement === 'at' ? `停在${here.place}。` : ''
}

function signed(facts: StoryFacts): string {
  const who = facts.signedBy ? `由${facts.signedBy}签收` : '签收'
  const took = facts.took ? `路上一共 ${facts.took}` : ''
  const byOther = facts.signedBy !== null && facts.signedBy !== '本人'
  const missing = facts.deliveryScanMissing ? '快递没有记录派送这一步。' : ''
  const look = byOther ? `可以先问问${facts.signedBy}。` : ''
  return sentence(`${at(facts.at)} ${who}`, took) + missing + (look || '希望你喜欢它。')
}

function onItsWay(facts: StoryFacts): string {
  return sentence(start(facts), location(facts)) || '包裹正在送往你的城市，每到一站这里都会更新。'
}

export const story: Story = {
  accepted: (facts) => sentence(`${at(facts.at)} 网点接了单`, '很快会有快递员上门取件'),
  courierAssigned: (facts) => sentence(`${at(facts.at)} 快递员接了单`, '会尽快上门取件'),
  courierReassigned: (facts) => sentence(`${at(facts.at)} 换了一位快递员`, '会尽快上门取件'),
  awaitingPayment: () => '运费付好以后，快递员就会来取件。',
  paid: () => '运费已经付好，快递员会尽快上门取件。',
  pickedUp: (facts) =>
    sentence(
      `${at(facts.at)} ${facts.pickedUp?.place ? `在${facts.pickedUp.place}` : ''}揽收`,
      '接下来会送往你的城市',
    ),
  pickupFailed: (facts) => sentence(`${at(facts.at)} 快递员没能取到包裹`) + '可以问问商家什么时候再约。',
  inTransit: onItsWay,
  outForDelivery: (facts) =>
    sentence(`${at(facts.at)} 快递员带着它出发了`) +
    (facts.courierReachable ? '家里没人的话，可以先打个电话。' : '请留意电话。'),
  signed,
  deliveryFailed: (facts) =>
    sentence(`${at(facts.at)} 没能送到`, nextAttempt(facts)) + '可以打电话约个方便的时间。',
  readyForCollection: (facts) => sentence(`${at(facts.at)} 放到了代收点或快递柜`, '方便的时候就可以去取'),
  takenBackOut: (facts) => sentence(`${at(facts.at)} 快递员把它取了出来`, '请留意电话'),
  signedByOther: (facts) =>
    facts.signedBy ? signed(facts) : sentence(`${at(facts.at)} 由别人代签`, '可以先问问家人或门卫'),
  cancelled: (facts) => sentence(`${at(facts.at)} 运单取消了`, '可以问问商家是怎么回事'),
  stuck: (facts) => lastSeen(facts) + '可以请商家帮忙催一催。',
  returned: () => '包裹退回给商家，可以问问接下来怎么办。',
  refused: (facts) => sentence(`${at(facts.at)} 包裹被拒收`, '通常会退回给商家'),
  problem: (facts) => lastSeen(facts) + '快递说包裹遇到了问题，可以请商家帮忙问问。',
  other: (facts) => onItsWayOr(facts, '快递发来一条消息，写在下面。'),
  unlistedCode: (facts) => onItsWayOr(facts, '快递发来一条消息，写在下面。'),
  noUpdates: (facts) => lastSeen(facts) + '快递一直没有新消息，可以请商家帮忙催一催。',
  oldUpdate: (facts) =>
    sentence(`最后的消息${facts.at ? `在 ${at(facts.at)}` : '很早了'}`, '之后快递再没有更新') +
    '可以问问商家。',
}

function onItsWayOr(facts: StoryFacts, otherwise: string): string {
  return sentence(start(facts), location(facts)) || otherwise
}

function nextAttempt(facts: StoryFacts): string {
  if (facts.nextAttempt === 'today') return '今天还会再送'
  return facts.nextAttempt === 'tomorrow' ? '明天再送' : ''
}
