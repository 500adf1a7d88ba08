import { at, joined, sentence } from './chineseClauses'
import type { Story, Told } from './told'

function began({ pickedUp }: Told): string {
  if (!pickedUp) return ''
  const day = pickedUp.at?.day ?? ''
  return pickedUp.place ? `${day}从${pickedUp.place}出发` : `${day}揽收`
}

function whereabouts({ whereabouts: here }: Told): string {
  if (!here) return ''
  const towards = here.towards ? `正前往${here.towards}` : ''
  if (here.movement === 'left') return joined(here.place && `${at(here.at)} 离开${here.place}`, towards)
  return joined(here.place && `${at(here.at)} 到了${here.place}`, here.sorting ? '正在分拣' : towards)
}

function held({ whereabouts: here }: Told): string {
  return here?.place && here.movement === 'at' ? `停在${here.place}。` : ''
}

function signed(told: Told): string {
  const who = told.signedBy ? `由${told.signedBy}签收` : '签收'
  const took = told.took ? `路上一共 ${told.took}` : ''
  const byOther = told.signedBy !== null && told.signedBy !== '本人'
  const missing = told.deliveryRunMissing ? '快递没有记录派送这一步。' : ''
  const look = byOther ? `可以先问问${told.signedBy}。` : ''
  return sentence(`${at(told.at)} ${who}`, took) + missing + (look || '希望你喜欢它。')
}

function onItsWay(told: Told): string {
  return sentence(began(told), whereabouts(told)) || '包裹正在送往你的城市，每到一站这里都会更新。'
}

export const story: Story = {
  accepted: (told) => sentence(`${at(told.at)} 网点接了单`, '很快会有快递员上门取件'),
  courierAssigned: (told) => sentence(`${at(told.at)} 快递员接了单`, '会尽快上门取件'),
  courierReassigned: (told) => sentence(`${at(told.at)} 换了一位快递员`, '会尽快上门取件'),
  awaitingPayment: () => '运费付好以后，快递员就会来取件。',
  paid: () => '运费已经付好，快递员会尽快上门取件。',
  pickedUp: (told) =>
    sentence(
      `${at(told.at)} ${told.pickedUp?.place ? `在${told.pickedUp.place}` : ''}揽收`,
      '接下来会送往你的城市',
    ),
  pickupFailed: (told) => sentence(`${at(told.at)} 快递员没能取到包裹`) + '可以问问商家什么时候再约。',
  inTransit: onItsWay,
  outForDelivery: (told) =>
    sentence(`${at(told.at)} 快递员带着它出发了`) +
    (told.courierReachable ? '家里没人的话，可以先打个电话。' : '请留意电话。'),
  signed,
  deliveryFailed: (told) => sentence(`${at(told.at)} 没能送到`, nextTry(told)) + '可以打电话约个方便的时间。',
  readyForCollection: (told) => sentence(`${at(told.at)} 放到了代收点或快递柜`, '方便的时候就可以去取'),
  takenBackOut: (told) => sentence(`${at(told.at)} 快递员把它取了出来`, '请留意电话'),
  signedByOther: (told) =>
    told.signedBy ? signed(told) : sentence(`${at(told.at)} 由别人代签`, '可以先问问家人或门卫'),
  cancelled: (told) => sentence(`${at(told.at)} 运单取消了`, '可以问问商家是怎么回事'),
  stuck: (told) => held(told) + '可以请商家帮忙催一催。',
  returned: () => '包裹退回给商家，可以问问接下来怎么办。',
  refused: (told) => sentence(`${at(told.at)} 包裹被拒收`, '通常会退回给商家'),
  problem: (told) => held(told) + '快递说包裹遇到了问题，可以请商家帮忙问问。',
  other: (told) => onItsWayOr(told, '快递发来一条消息，写在下面。'),
  guess: (told) => onItsWayOr(told, '快递发来一条消息，写在下面。'),
  silence: (told) => held(told) + '快递一直没有新消息，可以请商家帮忙催一催。',
  oldNews: (told) =>
    sentence(`最后的消息${told.at ? `在 ${at(told.at)}` : '很早了'}`, '之后快递再没有更新') +
    '可以问问商家。',
}

function onItsWayOr(told: Told, otherwise: string): string {
  return sentence(began(told), whereabouts(told)) || otherwise
}

function nextTry(told: Told): string {
  if (told.nextTry === 'today') return '今天还会再送'
  return told.nextTry === 'tomorrow' ? '明天再送' : ''
}
