import { en } from '../en'
import { languages } from '../language'
import { zhCN } from '../zh-CN'
import { AT, everything, factSets, nothing } from '../../../testing/storyFacts'

describe.each(Object.entries(languages))('the stories in %s', (_language, { catalogue: { story } }) => {
  it.each(Object.keys(story))(
    '%s consists of complete sentences for any combination of known facts',
    (milestone) => {
      for (const facts of factSets) {
        const text = story[milestone as keyof typeof story](facts)
        expect(text).toMatch(/^\S.*[。.]$/)
        expect(text).not.toMatch(/undefined|null|NaN|\s\s|[，,]\s?[，,。.]|[。.]\s?[。，,]|\s[，。,.]/)
      }
    },
  )
})

it('the Chinese story says where the parcel started, where it is and since when', () => {
  expect(zhCN.story.inTransit({ ...everything, at: { ...AT, day: '今天' } })).toBe(
    'DAY从大理出发，DAY 09:12 到了昆明分公司，正在分拣。',
  )
})

it('the English story says where the parcel started, where it is and since when', () => {
  const on = { day: 'Sat', clock: '17:40', recent: false }
  const today = { day: 'Today', clock: '09:12', recent: true }
  const location = { movement: 'at', place: 'Shenzhen', towards: null, sorting: true, at: today } as const
  const facts = { ...nothing, pickedUp: { at: on, place: 'Baoshan' }, location }
  expect(en.story.inTransit(facts)).toBe(
    "It set out from Baoshan on Saturday and reached Shenzhen at 09:12 today, where it's being sorted.",
  )
})

it('the story of a parcel signed by someone else suggests to ask that person', () => {
  expect(zhCN.story.signed({ ...nothing, at: AT, signer: { name: '门卫', kind: 'person' } })).toBe(
    'DAY 09:12 由门卫签收。可以先问问门卫。',
  )
})

it('the story of a parcel signed by the customer suggests to ask no one', () => {
  expect(
    zhCN.story.signed({
      ...nothing,
      at: AT,
      signer: { name: '本人', kind: 'recipient' },
      took: '1 天 21 小时',
    }),
  ).toBe('DAY 09:12 由本人签收，路上一共 1 天 21 小时。希望你喜欢它。')
})
