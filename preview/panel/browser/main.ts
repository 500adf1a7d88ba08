import { withSetting, writeAddress } from './address'
import { element, panelElement } from './elements'
import { drawGallery } from './gallery'
import { drawLog } from './log'
import { drawNews } from './reportChange'
import { fetchOrders, type Order } from './orders'
import { followAddress } from './phone'
import { keepPlace } from './readingPosition'
import { drawSwitches } from './switches'

async function drawPanel(): Promise<void> {
  drawLog(panelElement('.log'))
  const orders = await fetchOrders().catch(noOrders)
  drawSwitches(panelElement('.switches'), orders)
  drawGallery(panelElement('.gallery'), orders)
  drawNews(panelElement('.news'), orders)
  const alone = document.querySelector<HTMLAnchorElement>('.alone')
  followAddress((address) => {
    if (alone) alone.href = writeAddress(withSetting(address, 'panel', 'off'))
  })
  keepPlace()
}

/** The panel is of use without the orders, too: the phone then shows what is wrong with them. */
function noOrders(error: unknown): Order[] {
  panelElement('.switches').append(element('p', { className: 'bad' }, String(error)))
  return []
}

void drawPanel()
