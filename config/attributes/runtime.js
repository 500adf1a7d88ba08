import { internalComponents } from '@tarojs/shared'
import { changeTable } from './table'

changeTable(internalComponents)
