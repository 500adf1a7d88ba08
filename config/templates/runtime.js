import { internalComponents } from '@tarojs/shared'
import { changeTable } from './attributes'

changeTable(internalComponents)
