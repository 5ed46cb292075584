import { vi } from 'vitest'

export type Answers = (request: string) => { status?: number; body?: unknown }

/** A server as a test wants it: how it answers, and what it was asked. */
export function fakeServer(answers: Answers) {
  const server = { answers, asked: [] as string[] }
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    const request = `${method} ${path}`
    server.asked.push(body ? `${request} ${body}` : request)
    const { status = 200, body: said = {} } = server.answers(request)
    return { ok: status < 400, status, json: async () => said }
  })
  return server
}
