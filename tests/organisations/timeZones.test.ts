import { expect, it } from 'vitest'
import { offsetOf } from '@/domain/organisation/offsetOf'
import { timeZones } from '@/domain/organisation/timeZones'
import { proposedSchoolYear } from '@/domain/roadmap/proposedSchoolYear'
import { testDatabase } from '@/tests/database/testDatabase'

const database = testDatabase()

it('PostgreSQL and Node know every time zone that is offered, and agree about it', async () => {
  const at = new Date('2026-11-22T00:00:00Z')
  for (const zone of timeZones) {
    const { rows } = await database.pool.query<{ hours: number }>(
      'SELECT extract(epoch FROM ($1::timestamptz AT TIME ZONE $2) - $1::timestamptz AT TIME ZONE $3)::int / 3600 AS hours',
      [at, zone, 'UTC'],
    )
    expect(offsetOf(zone, at), zone).toBe(`UTC+${rows[0]?.hours}`)
  }
})

it('tells offsets as people write them', () => {
  const at = new Date('2026-11-22T00:00:00Z')
  expect(offsetOf('Europe/Moscow', at)).toBe('UTC+3')
  expect(offsetOf('Asia/Kamchatka', at)).toBe('UTC+12')
})

it('proposes the school year with which an organisation begins until a later one has come', () => {
  expect(proposedSchoolYear(2026, '2026-05-20')).toBe(2026)
  expect(proposedSchoolYear(2026, '2026-11-22')).toBe(2026)
  expect(proposedSchoolYear(2026, '2027-06-30')).toBe(2026)
  expect(proposedSchoolYear(2026, '2027-07-01')).toBe(2027)
  expect(proposedSchoolYear(null, '2026-11-22')).toBe(2026)
})
