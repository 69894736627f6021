import { describe, expect, test } from 'vitest'
import { readFilter, writeFilter } from '@/components/realtime/filterAddress'
import { noFilter, type BoardFilter } from '@/domain/board/BoardFilter'

const written = (filter: BoardFilter, before = '') => {
  const query = new URLSearchParams(before)
  writeFilter(query, filter)
  return query
}

describe('a filter in an address', () => {
  test('is nothing where it asks for nothing, and leaves the rest of the address', () => {
    expect(written(noFilter, 'view=stage&q=old&status=done&card=c1').toString()).toBe('view=stage&card=c1')
  })

  test('is read as it was written', () => {
    const filter: BoardFilter = {
      q: 'план-график & «ёлка»',
      lead: [
        { kind: 'person', id: 'a:b' },
        { kind: 'organisation', id: 'o1' },
        { kind: 'role', role: 'curator' },
        { kind: 'text', text: 'Зам. директора: по УВР' },
      ],
      stage: ['3', 'sectionId'],
      status: ['doing', 'notDone'],
      due: ['overdue', 'undated'],
      from: '2020-11-01',
      to: '2021-05-31',
    }
    expect(readFilter(written(filter))).toEqual(filter)
    expect([...new Set(written(filter).keys())]).toEqual([
      'q',
      'lead',
      'stage',
      'status',
      'due',
      'from',
      'to',
    ])
  })

  test('ignores what it cannot mean', () => {
    const query = new URLSearchParams(
      'status=doing&status=lost&due=never&lead=anybody&lead=person:&from=2020-02-30&to=soon&stage=&lead=text:x&lead=text:x',
    )
    expect(readFilter(query)).toEqual({ ...noFilter, status: ['doing'], lead: [{ kind: 'text', text: 'x' }] })
  })
})
