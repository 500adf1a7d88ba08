import { useTranslations } from '../../locales/useTranslations'
import type { Translations } from '../../locales/translations'
import { PromptCard } from '../ui/PromptCard'

interface Props {
  status: keyof Translations['notifications']['statusText']
  onAsk: () => void
}

/** Offers notifications by WeChat, and shows how the request went. */
export function NotificationPrompt({ status, onAsk }: Props) {
  const { button, statusText } = useTranslations().notifications
  return (
    <PromptCard
      text={statusText[status]}
      button={status === 'agreed' ? null : button}
      disabled={status === 'asking'}
      onTap={onAsk}
    />
  )
}
