export function shiftedDate(TrueDate: DateConstructor, aheadMs: () => number): DateConstructor
