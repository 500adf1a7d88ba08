import { Text, View } from '@tarojs/components'

export default function Page() {
  return (
    <View>
      <Text>运单轨迹</Text>
    </View>
  )
}
