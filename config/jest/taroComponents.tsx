import { createElement, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

/** Stands in for a tag of @tarojs/components: a plain element with the roles WeChat gives it. */
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
  url: 'href',
}

export const View = standIn('div')
export const Text = standIn('span')
export const Image = standIn('img')
export const Button = standIn('button')
export const Navigator = standIn('a')
