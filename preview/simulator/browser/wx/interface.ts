import type { ChromeWords } from '../chrome'
import { chooseInDialog } from '../dialog'
import type { PageStack } from '../pageStack'
import { hideToast, showToast } from '../toast'
import { createAsyncCalls, WxError } from './asyncCalls'

interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  confirmText?: string
  cancelText?: string
}

interface NavigationBarColours {
  frontColor: string
  backgroundColor: string
}

/** The calls for toasts, dialogs and the navigation bar. */
export function interfaceCalls(stack: PageStack, words: ChromeWords) {
  return createAsyncCalls({
    showToast: ({ title, duration }: { title: string; duration?: number }) => {
      showToast(title, duration)
    },
    hideToast,
    showLoading: ({ title }: { title: string }) => {
      showToast(title, Infinity)
    },
    hideLoading: hideToast,
    showModal: async ({ title, content, showCancel = true, confirmText, cancelText }: ModalOptions) => {
      const choices = [...(showCancel ? [cancelText ?? words.cancel] : []), confirmText ?? words.ok]
      const confirm = (await chooseInDialog({ title, content, choices })) === choices.length - 1
      return { confirm, cancel: !confirm }
    },
    showActionSheet: async ({ itemList, alertText }: { itemList: string[]; alertText?: string }) => {
      const choices = [...itemList, words.cancel]
      const chosen = await chooseInDialog({ kind: 'sheet', title: alertText, choices })
      if (chosen === undefined || chosen === itemList.length) throw new WxError('cancel')
      return { tapIndex: chosen }
    },
    setNavigationBarTitle: ({ title }: { title: string }) => {
      stack.changeTop({ navigationBarTitleText: title })
    },
    setNavigationBarColor: ({ frontColor, backgroundColor }: NavigationBarColours) => {
      stack.changeTop({
        navigationBarTextStyle: frontColor === '#ffffff' ? 'white' : 'black',
        navigationBarBackgroundColor: backgroundColor,
      })
    },
  })
}
