import { afterEach, describe, expect, it, vi } from 'vitest'
import { askTicket } from '@/components/realtime/askTicket'

const answer = (status: number, body: unknown = {}) =>
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(body, { status }))

afterEach(() => vi.restoreAllMocks())

const document = 'board.00000000-0000-4000-8000-000000000001'

describe('asking for a ticket', () => {
  it('gives ticket and name, and says which version this program knows', async () => {
    const fetched = answer(200, { ticket: 'once', name: `${document}~2`, schemaVersion: 1 })
    expect(await askTicket(document)).toEqual({ kind: 'ticket', ticket: 'once', name: `${document}~2` })
    const [address, request] = fetched.mock.calls[0] ?? []
    expect(address).toBe('/api/collab/ticket')
    expect(request?.method).toBe('POST')
    expect(request?.body).toBe(JSON.stringify({ document, schemaVersion: 1 }))
  })

  it.each([
    [401, 'signIn'],
    [403, 'noAccess'],
    [409, 'reload'],
    [500, 'later'],
    [502, 'later'],
    [503, 'later'],
    [404, 'later'],
    [429, 'later'],
  ])('S8: %i means %s', async (status, kind) => {
    answer(status)
    expect(await askTicket(document)).toEqual({ kind })
  })

  it('S8: a network that fails and an answer that is no ticket mean later', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('fetch failed'))
    expect(await askTicket(document)).toEqual({ kind: 'later' })
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<html>a proxy</html>'))
    expect(await askTicket(document)).toEqual({ kind: 'later' })
  })

  it('S23: a document newer than this program means reload', async () => {
    answer(200, { ticket: 'once', name: document, schemaVersion: 2 })
    expect(await askTicket(document)).toEqual({ kind: 'reload' })
  })
})
