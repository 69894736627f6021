import { describe, expect, it } from 'vitest'
import { SaveRecord } from '@/components/realtime/SaveRecord'

const connected = () => {
  const record = new SaveRecord()
  record.send('all')
  record.answer(true)
  return record
}

describe('the record of what is not acknowledged', () => {
  it('S16: each answer is for the oldest message', () => {
    const record = connected()
    record.edited()
    record.send('edit')
    record.edited()
    record.send('edit')
    expect(record.unsaved).toBe(2)
    record.answer(true)
    expect(record.unsaved).toBe(1)
    record.answer(true)
    expect(record.unsaved).toBe(0)
  })

  it('S16: a refused edit stays unsaved until a message with everything is taken', () => {
    const record = connected()
    record.edited()
    record.send('edit')
    record.answer(false)
    expect(record.unsaved).toBe(1)
    record.send('all')
    record.answer(true)
    expect(record.unsaved).toBe(0)
  })

  it('S16: a websocket that goes takes its answers with it, not the edits', () => {
    const record = connected()
    record.edited()
    record.send('edit')
    record.close()
    record.edited()
    expect([record.unsaved, record.isJoined, record.hasSentAll]).toEqual([2, false, false])
    // An answer that nothing was sent for: a late one of the former websocket.
    record.answer(true)
    expect(record.unsaved).toBe(2)
    record.send('all')
    record.edited()
    record.send('edit')
    record.answer(true)
    expect([record.unsaved, record.isJoined]).toEqual([1, true])
  })
})
