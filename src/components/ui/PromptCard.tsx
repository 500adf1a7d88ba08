import { Button, View } from '@tarojs/components'
import './PromptCard.scss'

interface Props {
  /** The offer, or what became of it, which is read aloud. */
  text: string
  /** Null once there is nothing left to tap. */
  button: string | null
  disabled: boolean
  onTap: () => void
}

/** An offer with one button, which later says how it went. */
export function PromptCard({ text, button, disabled, onTap }: Props) {
  return (
    <View className='card prompt-card'>
      <View className='prompt-card-text' aria-role='log' aria-live='polite'>
        {text}
      </View>
      {button !== null && (
        <Button className='pill prompt-card-button' disabled={disabled} onClick={onTap}>
          {button}
        </Button>
      )}
    </View>
  )
}
