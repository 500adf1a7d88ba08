import type { ComponentType } from 'react'
import { render, type RenderResult } from '@testing-library/react'
import { SWRConfig } from 'swr'
import { requestOptions } from '../../src/hooks/requests'
import { openWith } from './taro'

/** Opens a page as WeChat would, at a deep link with these query values, and with nothing cached. */
export function openPage(Page: ComponentType, query: Record<string, string> = {}): RenderResult {
  openWith(query)
  return render(
    <SWRConfig value={{ ...requestOptions }}>
      <Page />
    </SWRConfig>,
  )
}
