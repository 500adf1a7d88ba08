import { createElement, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

/** Replaces a component of @tarojs/components by an HTML element with the role that WeChat gives it. */
function standIn(element: string) {
  return function StandIn({ children, ...props }: Props) {
    return createElement(element, toDomProps(props), children)
  }
}

function toDomProps(props: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(props).filter(
    (name) => name !== 'mode' && name !== 'userSelect' && name !== 'style',
  )
  return Object.fromEntries(names.map((name) => [DOM_NAMES[name] ?? name, props[name]]))
}

const DOM_NAMES: Readonly<Record<string, string>> = {
  'aria-role': 'role',
  openType: 'data-open-type',
  sessionFrom: 'data-session-from',
  sendMessageTitle: 'data-send-message-title',
  sendMessagePath: 'data-send-message-path',
  showMessageCard: 'data-show-message-card',
  url: 'href',
  onLongPress: 'onContextMenu',
}

export const View = standIn('div')
export const Text = standIn('span')
export const Image = standIn('img')
export const Button = standIn('button')
export const Navigator = standIn('a')

interface MapProps {
  markers: readonly { callout: { content: string; display: string } }[]
  polyline: readonly { points: readonly object[]; dottedLine?: boolean }[]
}

/** Draws nothing; a test reads the props. */
export const Map = jest.fn<null, [MapProps]>(() => null)

interface InputProps {
  value: string
  placeholder: string
  maxlength: number
  'aria-label': string
  onInput: (event: { detail: { value: string } }) => void
  onConfirm: () => void
}

/** WeChat's input events carry the text in `detail`, and Enter fires onConfirm. */
export function Input({ value, placeholder, maxlength, onInput, onConfirm, ...props }: InputProps) {
  return (
    <input
      value={value}
      placeholder={placeholder}
      maxLength={maxlength}
      aria-label={props['aria-label']}
      onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
        onInput({ detail: { value: target.value } })
      }}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'Enter') onConfirm()
      }}
    />
  )
}
