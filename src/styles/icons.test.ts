import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { IconName } from '../presenters/icons'

/** A new icon name, or a new stage, does not compile until it stands here, and fails until it has a class. */
const NAMES = Object.keys({
  collect: true,
  transit: true,
  deliver: true,
  signed: true,
  exception: true,
  other: true,
  bag: true,
  bell: true,
  broken: true,
  chat: true,
  clock: true,
  close: true,
  copy: true,
  crowd: true,
  hourglass: true,
  locked: true,
  locker: true,
  lookup: true,
  missed: true,
  'no-match': true,
  offline: true,
  phone: true,
  pin: true,
  refresh: true,
  search: true,
  unlinked: true,
  unread: true,
} satisfies Record<IconName, true>)

it('has one class with a picture for every icon name', () => {
  const styles = readFileSync(path.join(__dirname, 'icons.scss'), 'utf8')
  const classes = [...styles.matchAll(/^\.icon-([\w-]+) \{\n {2}--icon: url\(/gm)].map(([, name]) => name)
  expect(classes.sort()).toEqual([...NAMES].sort())
})
