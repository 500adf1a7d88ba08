import { ArgumentError } from '../commandLine'
import { parseReadArguments } from './readArguments'

it('reads messages in a file by default', () => {
  expect(parseReadArguments(['a.txt'])).toEqual({ file: 'a.txt', tracks: false, language: null })
})

it('reads standard input', () => {
  expect(parseReadArguments(['-']).file).toBe('-')
})

it.each(['zh-CN', 'zh-TW', 'en'])('puts tracks into words in %s', (language) => {
  expect(parseReadArguments(['--tracks', 'a.txt', '--lang', language])).toEqual({
    file: 'a.txt',
    tracks: true,
    language,
  })
})

it('writes messages in a language without --tracks, too', () => {
  expect(parseReadArguments(['a.txt', '--lang', 'en'])).toEqual({
    file: 'a.txt',
    tracks: false,
    language: 'en',
  })
})

it.each([
  ['no file', [], 'Name one FILE'],
  ['two files', ['a', 'b'], 'Name one FILE'],
  ['an unknown language', ['--tracks', 'a', '--lang', 'fr'], '--lang takes zh-TW, zh-CN, en, not fr.'],
  ['the name of a method as language', ['--tracks', 'a', '--lang', 'toString'], '--lang takes'],
])('refuses %s', (_, args, message) => {
  expect(() => parseReadArguments(args)).toThrow(ArgumentError)
  expect(() => parseReadArguments(args)).toThrow(message)
})
