import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'
import { p, wordFile } from '@/tests/imports/factories/wordFile'

let folder: string
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => removeFolder(folder))

type Printed = { code: number; out: string; err: string }

/** What `npm run --silent import:preview -- …` prints, without a database and with no setting of the program. */
const preview = (...args: string[]): Promise<Printed> =>
  new Promise((settle) => {
    const env = { PATH: process.env.PATH, NODE_ENV: 'test' } as NodeJS.ProcessEnv
    const command = ['--import', 'tsx', 'server/commands/importPreview.ts', ...args]
    execFile(process.execPath, command, { env }, (error, out, err) =>
      settle({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

const text = z.string().nullable()
const date = z.iso.date().nullable()
const period = z.strictObject({
  text: z.string(),
  kind: z.string(),
  start: date,
  end: date,
  dueBy: date,
  recurrence: z.unknown(),
  relative: z.unknown(),
  parts: z.array(z.unknown()),
  warnings: z.array(z.string()),
})
/** As the outside relies on it. */
const printed = z.strictObject({
  kind: z.enum(['roadmap', 'none']),
  rows: z.array(
    z.strictObject({
      section: text,
      no: text,
      title: z.string(),
      period,
      responsible: text,
      documentKind: text,
      expectedResult: text,
      stage: z.int().min(1).max(7).nullable(),
      warnings: z.array(z.string()),
    }),
  ),
  order: z.strictObject({ number: text, date }).nullable(),
  workingGroup: z.array(
    z.strictObject({ no: text, name: z.string(), position: z.string(), duties: z.array(z.string()) }),
  ),
  stages: z.array(z.looseObject({ title: z.string(), period })),
})

describe('import:preview', () => {
  test.each([
    ['uryupinsk-order', 34, 4, 7],
    ['zlatoust-roadmap', 23, 0, 0],
  ])('prints what is read from %s', async (name, rows, members, stages) => {
    const { code, out, err } = await preview(`tests/samples/${name}.docx`, '--json')
    const read = printed.parse(JSON.parse(out))
    expect([code, err, read.kind]).toEqual([0, '', 'roadmap'])
    expect([read.rows.length, read.workingGroup.length, read.stages.length]).toEqual([rows, members, stages])
    for (const residue of [/\u0306/u, /\[bookmark/u, /<\/?[bu]>/u, /\*\*/u, /\u00a0/u])
      expect(JSON.stringify(read)).not.toMatch(residue)
  })

  test('a document without a roadmap is none, and no failure', async () => {
    const file = join(folder, 'letter.docx')
    await writeFile(file, wordFile({ body: p('Уважаемые коллеги!') }))
    const { code, out, err } = await preview(file, '--json')
    expect([code, err]).toEqual([0, ''])
    expect(printed.parse(JSON.parse(out))).toEqual({
      kind: 'none',
      rows: [],
      order: null,
      workingGroup: [],
      stages: [],
    })
  })

  test.each([
    ['a file that is not there', ['/nowhere/a.docx', '--json']],
    ['a file that is no document', ['package.json', '--json']],
    ['a folder', ['tests', '--json']],
    ['no file', ['--json']],
    ['an option that it does not know', ['tests/samples/uryupinsk-order.docx', '--yaml']],
  ])('%s is one line, and a failure', async (_, args) => {
    const { code, out, err } = await preview(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^[^\n]+\n$/)
  })
})
