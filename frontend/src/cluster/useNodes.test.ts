import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { fakeServer } from '../faults/fakeServer'
import { useNodes } from './useNodes'

let server: ReturnType<typeof fakeServer>
let answers: Record<string, unknown>
const draining = (is: boolean) => ({ node: '1', nodes: 2, draining: is })

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { hidden: false })
  answers = {
    'GET /lab/node': draining(false),
    'GET /node/1/lab/node': draining(false),
    'GET /node/2/lab/node': draining(false),
    'GET /node/1/lab/sessions': [{ name: 'alice' }],
    'GET /node/2/lab/sessions': [{ name: 'bob' }],
  }
  server = fakeServer((request) => ({ status: request in answers ? 200 : 503, body: answers[request] }))
})

async function onAPage() {
  const lab = effectScope().run(useNodes)!
  await vi.advanceTimersByTimeAsync(0)
  return lab
}

test('who is on which node is known', async () => {
  const { nodes, nodeOf } = await onAPage()

  expect(nodes.value.map(({ name, state }) => `${name} ${state}`)).toEqual(['1 up', '2 up'])
  expect([nodeOf('alice'), nodeOf('bob'), nodeOf('carol')]).toEqual(['1', '2', ''])
})

test('one server alone says how to have two', async () => {
  answers['GET /lab/node'] = { node: '1', nodes: 0, draining: false }

  const { nodes, problem } = await onAPage()

  expect(nodes.value).toEqual([])
  expect(problem.value).toContain('scripts/start --nodes 2 --broker rabbitmq')
})

test('while nobody answers it is said, and asked again', async () => {
  delete answers['GET /lab/node']
  const { nodes, problem } = await onAPage()
  expect(problem.value).not.toBe('')

  answers['GET /lab/node'] = draining(false)
  await vi.advanceTimersByTimeAsync(500)

  expect([nodes.value.length, problem.value]).toEqual([2, ''])
})

test('a node that is lost is gone, with its people, until it is back', async () => {
  const { nodes, nodeOf } = await onAPage()
  const of1 = answers['GET /node/1/lab/node']
  delete answers['GET /node/1/lab/node']
  await vi.advanceTimersByTimeAsync(500)
  expect([nodes.value[0]!.state, nodeOf('alice')]).toEqual(['gone', ''])

  answers['GET /node/1/lab/node'] = of1
  await vi.advanceTimersByTimeAsync(500)

  expect([nodes.value[0]!.state, nodes.value[0]!.told]).toEqual(['up', 'It is back.'])
})

test('a node is drained, and taken back', async () => {
  const { nodes } = await onAPage()
  answers['POST /node/2/lab/drain'] = {}
  answers['GET /node/2/lab/node'] = draining(true)

  await nodes.value[1]!.drain()

  expect([nodes.value[1]!.state, server.asked.includes('POST /node/2/lab/drain')]).toEqual(['draining', true])
})
