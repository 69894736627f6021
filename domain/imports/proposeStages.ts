import type { Stage } from './RoadmapReading'
import { stageEvidence } from './stageEvidence'

const stages = [1, 2, 3, 4, 5, 6, 7] as const

/** What a step between two rows costs: a roadmap follows the stages, small steps back are common, long ones are not. */
const stepCost = (from: number, to: number) => (to >= from ? 0.25 * (to - from) : 0.75 * (from - to))

/**
 * Proposes a stage for each row of a roadmap from its words and from the order of the rows: the path through the
 * stages with the best sum of evidence less steps (Viterbi). Null where neither row nor neighbours say anything.
 */
export function proposeStages(rows: readonly { title: string; section: string | null }[]): (Stage | null)[] {
  const evidence = rows.map(({ title, section }) => {
    const own = stageEvidence(title)
    const above = section === null ? null : stageEvidence(section)
    return stages.map((_, at) => (own[at] ?? 0) + 0.5 * (above?.[at] ?? 0))
  })
  const best: number[][] = []
  const from: number[][] = []
  for (const [row, scores] of evidence.entries()) {
    const last = best[row - 1]
    const step = stages.map((_, to) => {
      if (!last) return { score: 0, at: to }
      return stages
        .map((_stage, at) => ({ score: (last[at] ?? 0) - stepCost(at, to), at }))
        .reduce((one, other) => (other.score > one.score ? other : one))
    })
    best.push(step.map(({ score }, to) => score + (scores[to] ?? 0)))
    from.push(step.map(({ at }) => at))
  }
  return trace(best, from).map((at, row) => (saysNothing(evidence, row) ? null : (stages[at] ?? null)))
}

/** A row without evidence takes the stage of its neighbours only where it has one on both sides. */
function saysNothing(evidence: readonly number[][], row: number): boolean {
  const speaks = (at: number) => evidence[at]?.some((score) => score > 0) ?? false
  return !speaks(row) && !(speaks(row - 1) && speaks(row + 1))
}

function trace(best: readonly number[][], from: readonly number[][]): number[] {
  const path: number[] = []
  let at = best.at(-1)?.reduce((top, score, index, all) => (score > (all[top] ?? 0) ? index : top), 0) ?? 0
  for (let row = best.length - 1; row >= 0; row -= 1) {
    path.unshift(at)
    at = from[row]?.[at] ?? at
  }
  return path
}
