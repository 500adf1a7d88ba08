import { Image, View } from '@tarojs/components'
import './Picture.scss'

interface Props {
  /** Places it and gives its size. */
  className: string
  url: string
}

/** A picture of goods on a tile with an icon, which keeps its place while the picture loads, if it fails, and without one. */
export function Picture({ className, url }: Props) {
  return (
    <View className={`${className} picture icon-bag`} aria-hidden='true'>
      <Image className='picture-image' src={url} mode='aspectFill' />
    </View>
  )
}
