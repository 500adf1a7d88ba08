import { internalComponents } from '@tarojs/shared'
import { changeAttributes } from './attributes'

changeAttributes(internalComponents)
