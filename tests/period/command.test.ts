import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** `npm run --silent period -- …` as people and other programs run it. */
function period(args: string[], input = '') {
  const run = spawnSync('npm', ['run', '--silent', 'period', '--', ...args], { encoding: 'utf8', input })
  // What npm itself has to say of the machine's settings is not ours.
  const errors = run.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'))
  return { code: run.status, output: run.stdout, errors }
}

test('prints the reading of an expression in a school year as JSON', () => {
  const { code, output, errors } = period(['--school-year', '2020', 'III-IV кварталы 2021г.'])
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  expect(JSON.parse(output)).toEqual({
    text: 'III-IV кварталы 2021г.',
    kind: 'quarter',
    start: '2021-07-01',
    end: '2021-12-31',
    dueBy: null,
    recurrence: null,
    relative: null,
    parts: [],
    warnings: [],
  })
})

test('takes the calendar year and the bounds of the plan', () => {
  const args = ['--calendar-year=2021', '--plan-start=2021-01-01', '--plan-end=2022-12-31', 'май']
  expect(JSON.parse(period(args).output)).toMatchObject({ start: '2021-05-01', end: '2021-05-31' })
})

test('--jsonl prints a line for each line, unknown words too', () => {
  const lines = [
    { text: 'апрель2021', context: { schoolYearStart: null, calendarYear: null } },
    { text: 'декабрь', context: { schoolYearStart: 2020, calendarYear: null } },
    { text: 'декабрь', context: { calendarYear: 2022 } },
    { text: 'урок\nмая' },
    { text: '' },
  ]
  const { code, output, errors } = period(['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'))
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  const read = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; kind: string; start: string | null })
  expect(read.map(({ text }) => text)).toEqual(lines.map(({ text }) => text))
  expect(read.map(({ kind, start }) => [kind, start])).toEqual([
    ['month', '2021-04-01'],
    ['month', '2020-12-01'],
    ['month', '2022-12-01'],
    ['month', null],
    ['unknown', null],
  ])
})

test.each([
  ['no expression', [], '', /usage/],
  ['an option that there is none of', ['--scool-year', '2020', 'май'], '', /scool-year/],
  ['a year that is none', ['--school-year', 'двадцатый', 'май'], '', /--school-year/],
  ['a year out of time', ['--calendar-year', '99999', 'май'], '', /--calendar-year/],
  ['a date that is none', ['--plan-start', '2021-02-30', 'май'], '', /--plan-start/],
  ['a line that is no JSON', ['--jsonl'], '{"text": "май"}\nмай\n', /line 2/],
  ['a line without text', ['--jsonl'], '{"words": "май"}\n', /line 1.*text/],
  [
    'a context with a wrong year',
    ['--jsonl'],
    '{"text": "май", "context": {"schoolYearStart": "2020"}}\n',
    /line 1.*schoolYearStart/,
  ],
])('%s ends with 1 and one line that says so', (_, args, input, says) => {
  const { code, errors } = period(args, input)
  expect(code).toBe(1)
  expect(errors).toEqual([expect.stringMatching(says)])
})
