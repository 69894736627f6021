import { longest } from '@/domain/board/longest'
import { foldForComparison } from '@/domain/text/foldForComparison'
import { stageClues } from './stageClues'

/** How much the words of a title speak for each of the seven stages: seven sums of weights. */
export function stageEvidence(title: string): number[] {
  const text = foldForComparison(title.slice(0, longest.title))
  const sums = [0, 0, 0, 0, 0, 0, 0]
  for (const { stage, words, weight } of stageClues) {
    if (words.test(text)) sums[stage - 1] = (sums[stage - 1] ?? 0) + weight
  }
  return sums
}
