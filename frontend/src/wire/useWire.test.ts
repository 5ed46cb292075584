import { expect, test, vi } from 'vitest'
import type { WireRecord } from './record'
import { useWire } from './useWire'

const wire = vi.hoisted(() => ({ cross: null as unknown as (record: WireRecord) => void }))
vi.mock('./tap', () => ({ listen: (listener: (record: WireRecord) => void) => (wire.cross = listener) }))
vi.mock('vue', async (vue) => ({ ...(await vue<object>()), onBeforeUnmount: () => {} }))

function cross(from: number, to: number) {
  for (let id = from; id <= to; id++)
    wire.cross({
      id,
      time: 0,
      direction: 'received',
      raw: 'h',
      bytes: 1,
      connection: 1,
      transport: 'websocket',
    })
}

test('what crosses during a pause is counted, and the newest of it shown afterwards', () => {
  const { rows, waiting, dropped, pause } = useWire()
  cross(1, 10)

  pause()
  cross(11, 3000)
  expect([rows.value.length, waiting.value]).toEqual([10, 2990])

  pause()
  expect(rows.value.map((row) => row.id)).toEqual(Array.from({ length: 500 }, (_, i) => 2501 + i))
  expect([waiting.value, dropped.value]).toEqual([0, 2500])
})

test('after a short pause nothing is let go', () => {
  const { rows, dropped, pause } = useWire()
  cross(1, 10)
  pause()
  cross(11, 20)
  pause()

  expect([rows.value.length, dropped.value]).toEqual([20, 0])
})
