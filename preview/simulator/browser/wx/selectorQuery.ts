/** What WeChat answers for an element, or for the window where nothing was selected. */
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

/** The adapter's query, as far as it is mended here: each question goes through `_$push`, with its selector or null. */
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
 * Makes a query answer as on a phone, where the window is the page's own: the adapter takes the browser's, in which the
 * page is one box among others, scrolled by itself.
 */
export function measureFromWindow(query: unknown, box: Element): unknown {
  // The adapter's own class, which keeps its questions to itself.
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

/** The answers are changed as they are: `exec` hands out the same objects. */
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
