/** WeChat's answer for an element, or for the window. */
interface Answer {
  top?: number
  right?: number
  bottom?: number
  left?: number
  width?: number
  height?: number
  scrollTop?: number
  scrollHeight?: number
}

/** The part of the adapter's query that is replaced here. Each request passes `_$push`; its selector is null for the window. */
interface Query {
  _$push: (
    selector: string | null,
    component: unknown,
    single: boolean,
    fields: object,
    tell: (answer: Answer | Answer[] | null) => void,
  ) => void
}

/**
 * Makes a query measure from the page, which on a phone fills the window. The adapter measures from the browser's window,
 * in which the page is a scrolling box.
 */
export function measureFromWindow(query: unknown, box: Element): unknown {
  // The method is private to the adapter's class.
  const mended = query as Query
  const push = mended._$push.bind(mended)
  mended._$push = (selector, component, single, fields, tell) => {
    push(selector, component, single, fields, (answer) => {
      if (selector === null) tellOfWindow(answer, box)
      else for (const each of [answer].flat()) moveIntoWindow(each, box)
      tell(answer)
    })
  }
  return mended
}

/** Changes the answers in place, because `exec` returns the same objects. */
function tellOfWindow(answer: Answer | Answer[] | null, box: Element): void {
  if (!answer || Array.isArray(answer)) return
  const { clientWidth: width, clientHeight: height, scrollTop, scrollHeight } = box
  if (answer.width !== undefined) Object.assign(answer, { width, height })
  if (answer.right !== undefined) Object.assign(answer, { right: width, bottom: height })
  if (answer.scrollTop !== undefined) Object.assign(answer, { scrollTop, scrollHeight })
}

function moveIntoWindow(answer: Answer | null, box: Element): void {
  if (answer?.top === undefined) return
  const { top, left } = box.getBoundingClientRect()
  answer.top -= top
  answer.bottom = (answer.bottom ?? 0) - top
  answer.left = (answer.left ?? 0) - left
  answer.right = (answer.right ?? 0) - left
}
