import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { CollectedMark } from '../domain/collectedMark'
import { readCollectedMarks } from '../services/collectedParcels'

/** All parcels marked as collected on this phone; read again when the page is shown, as they are marked on another. */
export function useCollectedMarks(): readonly CollectedMark[] {
  const [marks, setMarks] = useState(readCollectedMarks)
  useDidShow(() => {
    setMarks(readCollectedMarks())
  })
  return marks
}
