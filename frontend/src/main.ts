import { createApp, type Component } from 'vue'
import { installTap } from './wire/tap'

// before any component: what connects earlier would not be seen
installTap()

const islands: Record<string, () => Promise<{ default: Component }>> = {
  'chat-demo': () => import('./article/ChatStage.vue'),
  faults: () => import('./faults/FaultRow.vue'),
  'lab-cluster': () => import('./cluster/ClusterLab.vue'),
  'lab-editions': () => import('./editions/EditionsLab.vue'),
  'lab-race': () => import('./race/RaceLab.vue'),
  wire: () => import('./wire/WireView.vue'),
  'lab-transports': () => import('./transports/TransportsLab.vue'),
  'lab-wire': () => import('./wire/WireLab.vue'),
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const load = islands[place.dataset.island ?? '']
  if (!load) throw new Error(`no island named ${place.dataset.island}`)
  const mount = () => load().then((island) => createApp(island.default).mount(place))
  const fold = place.closest<HTMLDetailsElement>('details:not([open])')
  if (fold) fold.addEventListener('toggle', mount, { once: true })
  else void mount()
}

if (document.querySelector('[data-chapter], [data-contents]'))
  import('./book/chapter').then(({ read }) => read())
