/** Something that WeChat refuses, or that fails on some phones. */
export interface Finding {
  /** `file:line`, or `file` if no line is known. */
  where: string
  sentence: string
}
