import Link from 'next/link'
import { readChange } from '@/domain/board/readChange'
import type { KeptFact } from '@/domain/board/joinFacts'
import { executorNames } from '@/components/board/executorNames'
import { changeWords, type ChangeWords } from '@/components/history/changeWords'
import { formatMoment } from '@/components/messages/formatMoment'
import { getTranslate } from '@/components/messages/getTranslate'
import type { ChangedItem, Waiting } from '@/server/home/Waiting'
import { cardHref } from './boardHref'
import { HomePart } from './HomePart'

/** More changes of one item than these are read in its history. */
const factsShown = 4

/** What is longer is read on the card. */
const longest = 160

const clip = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text

/** What others have changed since the reader was here, item by item. */
export const Changes = async ({ waiting }: { waiting: Waiting }) => {
  const { t, locale } = await getTranslate()
  const { items, total } = waiting.changes
  const titles = new Map(
    waiting.roadmaps.map(({ id, organisation, title }) => [id, `${organisation}: ${title}`]),
  )
  const since = formatMoment(waiting.since, locale, waiting.timeZone)
  return (
    <HomePart part="changes" title={t('home.changes')} shown={items.length} total={total}>
      <p className="text-2xs text-soft numeric">{t('home.since', { time: since })}</p>
      {total === 0 && <p className="mt-2 text-sm text-soft">{t('home.noChanges')}</p>}
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={`${item.roadmapId} ${item.cardId}`} className="py-2.5 text-sm">
            <Link
              href={cardHref(item.roadmapId, item.cardId)}
              className="font-medium break-words underline-offset-2 hover:underline"
            >
              {item.title}
            </Link>
            {waiting.roadmaps.length > 1 && (
              <p className="text-2xs break-words text-soft">{titles.get(item.roadmapId)}</p>
            )}
            <Facts item={item} waiting={waiting} />
          </li>
        ))}
      </ul>
    </HomePart>
  )
}

const Facts = async ({ item, waiting }: { item: ChangedItem; waiting: Waiting }) => {
  const { t, locale } = await getTranslate()
  const { directory, sections, timeZone } = waiting
  const names = {
    t,
    locale,
    executor: executorNames(
      { ...directory, people: directory.people.map((one) => ({ ...one, roles: [] })) },
      t,
    ),
    section: (id: string) =>
      sections.find((one) => one.roadmapId === item.roadmapId && one.id === id)?.title ??
      t('history.goneSection'),
  }
  const authorOf = ({ by }: KeptFact) =>
    directory.people.find(({ id }) => id === by)?.name ?? t('history.former')
  const latest = item.facts.slice(-factsShown).reverse()
  const more = item.facts.length - latest.length
  return (
    <>
      <ul className="mt-1 grid gap-1.5">
        {latest.map((fact) => {
          const change = readChange(fact)
          return (
            change && (
              <li key={fact.id} className="border-l-2 border-line pl-2.5 break-words">
                <Told words={changeWords(change, names)} />
                <span className="block text-2xs text-soft numeric">
                  {authorOf(fact)}
                  {' · '}
                  <time dateTime={fact.at}>{formatMoment(fact.at, locale, timeZone)}</time>
                </span>
              </li>
            )
          )
        })}
      </ul>
      {more > 0 && <p className="mt-1 text-2xs text-soft">{t('home.moreChanges', { count: more })}</p>}
    </>
  )
}

const Told = async ({ words: { what, fromTo } }: { words: ChangeWords }) => {
  const { t } = await getTranslate()
  if (!fromTo) return what
  return (
    <>
      {what}: <span className="text-soft">{t('history.was')}</span> {clip(fromTo.from)},{' '}
      <span className="text-soft">{t('history.became')}</span> {clip(fromTo.to)}
    </>
  )
}
