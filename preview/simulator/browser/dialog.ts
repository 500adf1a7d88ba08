/**
 * Shows a dialog or, at the bottom of the screen, a sheet, with a choice of buttons. Resolves to the index of the chosen
 * one; undefined if it is dismissed.
 */
export function chooseInDialog(options: {
  title?: string | undefined
  content?: string | undefined
  choices: string[]
  kind?: 'dialog' | 'sheet'
}): Promise<number | undefined> {
  const dialog = document.createElement('dialog')
  dialog.className = `dialog ${options.kind ?? ''}`.trim()
  dialog.append(...paragraphs(options.title, options.content))
  document.body.append(dialog)
  ignoreOutdatedClicks(dialog)
  return new Promise((resolve) => {
    options.choices.forEach((choice, index) => {
      const button = document.createElement('button')
      button.textContent = choice
      button.addEventListener('click', () => {
        dialog.close(String(index))
      })
      dialog.append(button)
    })
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === '' ? undefined : Number(dialog.returnValue))
    })
    dialog.showModal()
  })
}

/**
 * The browser sends the click of a tap after its touch, to what is under the finger by then. That is the dialog, if the
 * touch opened it. Keys press a button without a pointer, and their clicks have the detail 0.
 */
function ignoreOutdatedClicks(dialog: HTMLDialogElement): void {
  let pressed = false
  dialog.addEventListener('pointerdown', () => {
    pressed = true
  })
  dialog.addEventListener(
    'click',
    (event) => {
      if (!pressed && event.detail > 0) event.stopPropagation()
    },
    { capture: true },
  )
}

function paragraphs(...texts: (string | undefined)[]): HTMLElement[] {
  return texts.filter(Boolean).map((text) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = text ?? ''
    return paragraph
  })
}
