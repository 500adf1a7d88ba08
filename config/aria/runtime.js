import { internalComponents } from '@tarojs/shared'
import { addAriaAttributes } from './attributes'

addAriaAttributes(internalComponents)
