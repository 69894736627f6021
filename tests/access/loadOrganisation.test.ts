import { expect, it } from 'vitest'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildOrganisation, buildSchool } from '@/tests/factories/buildOrganisation'

testDatabase()

it('knows no organisation under a foreign or malformed id', async () => {
  expect(await loadOrganisation('00000000-0000-4000-8000-000000000000')).toBeNull()
  expect(await loadOrganisation("'; DROP TABLE organisation; --")).toBeNull()
})

it('gives the ancestors, nearest first', async () => {
  const region = await buildOrganisation({ kind: 'regionalCentre' })
  const town = await buildOrganisation({ kind: 'municipalAuthority', parentId: region.id })
  const school = await buildSchool({ parentId: town.id })
  expect(await loadOrganisation(school.id)).toEqual({
    id: school.id,
    kind: 'school',
    ancestors: [town.id, region.id],
  })
  expect(await loadOrganisation(region.id)).toEqual({ id: region.id, kind: 'regionalCentre', ancestors: [] })
})
