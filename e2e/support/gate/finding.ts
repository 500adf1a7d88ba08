/** Something that WeChat refuses, or that breaks on some phone. */
export interface Finding {
  /** `file:line`, where there is a line. */
  where: string
  sentence: string
}
