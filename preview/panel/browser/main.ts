import { withSetting, writeAddress } from './address'
import { element, panelElement } from './elements'
import { drawGallery } from './gallery'
import { drawLog } from './log'
import { drawReportChange } from './reportChange'
import { fetchOrders, type Order } from './orders'
import { onAddressChange } from './phone'
import { keepReadingPosition } from './readingPosition'
import { followReset } from './reset'
import { drawSwitches } from './switches'

async function drawPanel(): Promise<void> {
  drawLog(panelElement('.log'))
  followReset(panelElement('.reset'), panelElement('.reset-outcome'))
  const orders = await fetchOrders().catch(reportMissingOrders)
  drawSwitches(panelElement('.switches'), orders)
  drawGallery(panelElement('.gallery'), orders)
  drawReportChange(panelElement('.change'), orders)
  const alone = document.querySelector<HTMLAnchorElement>('.alone')
  onAddressChange((address) => {
    if (alone) alone.href = writeAddress(withSetting(address, 'panel', 'off'))
  })
  keepReadingPosition()
}

/** Shows that the orders are missing. The rest of the panel works without them. */
function reportMissingOrders(error: unknown): Order[] {
  panelElement('.switches').append(element('p', { className: 'bad' }, String(error)))
  return []
}

void drawPanel()
