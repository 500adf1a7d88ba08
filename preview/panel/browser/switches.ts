import { LANGUAGE_CHOICES } from '../../languages'
import { FIXTURES_NOW } from '../../scenarios'
import { withSetting, type Address } from './address'
import { customerSelect } from './customerSelect'
import { element } from './elements'
import type { Order } from './orders'
import {
  addressOnScreen,
  changeNetwork,
  firstOwner,
  onAddressChange,
  loadOnPhone,
  type NetworkState,
} from './phone'

/** A setting of the address. The choice '' leaves it out. */
interface Switch {
  name: string
  label: string
  choices: [value: string, label: string][]
  change?: (value: string, address: Address) => void
}

const SWITCHES: Switch[] = [
  {
    name: 'lang',
    label: 'Language',
    choices: [['', 'Auto'], ...LANGUAGE_CHOICES],
  },
  {
    name: 'theme',
    label: 'Theme',
    choices: [
      ['', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    name: 'fontSize',
    label: 'Font size',
    choices: [
      ['', '17'],
      ['20', '20'],
      ['24', '24'],
      ['28', '28'],
    ],
  },
  {
    name: 'now',
    label: 'Clock',
    choices: [
      ['', 'Real'],
      [FIXTURES_NOW, '23 Nov 2026, 15:41'],
    ],
  },
  {
    name: 'network',
    label: 'Network',
    choices: [
      ['', 'Online'],
      ['slow', 'Slow'],
      ['offline', 'Offline'],
    ],
    change: (value, address) => {
      changeNetwork((value || 'online') as NetworkState, address)
    },
  },
  {
    name: 'privacy',
    label: 'Privacy',
    choices: [
      ['', 'Agreed'],
      ['ask', 'Ask'],
      ['undeclared', 'Undeclared'],
    ],
  },
  {
    name: 'width',
    label: 'Width',
    choices: [
      ['320', '320'],
      ['', '375'],
      ['414', '414'],
    ],
  },
]

/** Draws the switches for the customer and the phone. Each shows and changes a setting of the address. */
export function drawSwitches(section: HTMLElement, orders: Order[]): void {
  const identity = customerSelect(orders)
  section.append(element('label', { className: 'field' }, 'Customer', identity))
  for (const each of SWITCHES) section.append(radioGroup(each))
  onAddressChange((address) => {
    identity.value = address.query.openid ?? firstOwner()
    for (const each of SWITCHES) check(section, each, address.query[each.name] ?? '')
  })
}

function radioGroup({
  name,
  label,
  choices,
  change = (_, address) => {
    loadOnPhone(address)
  },
}: Switch): HTMLElement {
  const labels = choices.map(([value, words]) => {
    const radio = element('input', { type: 'radio', name, value, id: `${name}-${value}` })
    radio.addEventListener('change', () => {
      change(value, withSetting(addressOnScreen(), name, value || undefined))
    })
    return element('label', {}, radio, element('span', {}, words))
  })
  return element(
    'fieldset',
    { className: 'switch' },
    element('legend', {}, label),
    element('div', { className: 'choices' }, ...labels),
  )
}

/** Checks the choice with this value, which may be the usual one by name, or none if the value is not offered. */
function check(section: HTMLElement, { name, choices }: Switch, value: string): void {
  for (const [choice, words] of choices) {
    const radio = section.querySelector<HTMLInputElement>(`#${CSS.escape(`${name}-${choice}`)}`)
    const isUsual = choice === '' && words.toLowerCase() === value
    if (radio) radio.checked = choice === value || isUsual
  }
}
