import type { TextInFlow } from './flowOf'

const opens = /дорожн\S* карт|^план(?![а-яё])|^комплекс\S* мер|^перечень мероприят|^график/iu

/** The title of the roadmap: the lines above its table from "Дорожная карта …" on, as one text. */
export function roadmapTitle(above: readonly TextInFlow[]): string | null {
  const written = above.filter(({ isSheet }) => !isSheet).map(({ content }) => content.text)
  // The years of a plan belong to its title, also below an empty line.
  const lines = written.filter((text, at) => text !== '' || !/^на [^.;]*20\d\d/u.test(written[at + 1] ?? ''))
  const last = lines.findLastIndex((line) => line !== '')
  const blank = lines.slice(0, last + 1).lastIndexOf('')
  const block = lines.slice(blank + 1, last + 1)
  const start = block.findIndex((line) => opens.test(line) && line.length < 300)
  return start < 0 ? null : block.slice(start).join(' ')
}
