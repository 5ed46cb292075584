import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { WireRecord } from './record'
import { useWire } from './useWire'

let hear: (record: WireRecord) => void
vi.mock('./tap', () => ({ listen: (listener: typeof hear) => (hear = listener) }))

let wire: ReturnType<typeof useWire>
beforeEach(() => void (wire = effectScope().run(useWire)!))

function cross(from: number, to: number) {
  const one = { time: 0, raw: 'h', bytes: 1, connection: 1, transport: 'websocket' }
  for (let id = from; id <= to; id++) hear({ id, direction: 'received', ...one })
}

test('what crosses during a pause is counted, and the newest of it shown afterwards', () => {
  const { rows, waiting, dropped, pause } = wire
  cross(1, 10)

  pause()
  cross(11, 3000)
  expect([rows.value.length, waiting.value]).toEqual([10, 2990])

  pause()
  expect(rows.value.map((row) => row.id)).toEqual(Array.from({ length: 500 }, (_, i) => 2501 + i))
  expect([waiting.value, dropped.value]).toEqual([0, 2500])
})

test('after a short pause nothing is let go', () => {
  const { rows, dropped, pause } = wire
  cross(1, 10)
  pause()
  cross(11, 20)
  pause()

  expect([rows.value.length, dropped.value]).toEqual([20, 0])
})
