/** A part of a reading. Its position is not used. */
export function samplePart<Value extends object>(text: string, value: Value): Value & SamplePart
export function samplePart(text: string): SamplePart
export function samplePart(text: string, value: object = {}): SamplePart {
  return { text, start: 0, end: text.length, ...value }
}

interface SamplePart {
  text: string
  start: number
  end: number
}
