import type { LabelledMessage } from './corpus'

/** A labelled message that says nothing, with these parts instead. */
export function sampleLabel(parts: Partial<LabelledMessage> = {}): LabelledMessage {
  return {
    id: 'A',
    carrier: 'SF',
    message: 'A',
    kind: 'notice',
    phones: [],
    codes: [],
    waybills: [],
    ...parts,
  }
}
