import type { RoadmapReading, RoadmapRow } from './RoadmapReading'

/** The reading as `import:preview` prints it and as outside programs may rely on it. */
export type Preview = Pick<RoadmapReading, 'kind' | 'order' | 'workingGroup' | 'stages'> & {
  rows: PreviewRow[]
}

export type PreviewRow = Omit<RoadmapRow, 'source' | 'stageSource' | 'coExecutors'>

export const previewOf = ({ kind, rows, order, workingGroup, stages }: RoadmapReading): Preview => ({
  kind,
  rows: rows.map(
    ({ section, no, title, period, responsible, documentKind, expectedResult, stage, warnings }) => ({
      section,
      no,
      title,
      period,
      responsible,
      documentKind,
      expectedResult,
      stage,
      warnings,
    }),
  ),
  order,
  workingGroup,
  stages,
})
