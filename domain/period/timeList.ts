import type { PeriodWarning } from './Period'
import type { Piece } from './Piece'
import type { Time, YearRef } from './Time'
import { edges, withYear, yearAfter, yearBefore, yearNamed } from './years'

/** A time of a list with the place of its words, and the doubts that finding its year left. */
export type Listed = {
  time: Time
  at: number
  until: number
  inBrackets: boolean
  joined: boolean
  doubts: PeriodWarning[]
}

/** The times that the pieces name, one entry each. */
export function listed(pieces: Piece[]): Listed[] {
  return pieces.flatMap(({ said, at, until, inBrackets, joined }) =>
    said.type === 'times'
      ? said.times.map((time, index) => ({
          time,
          at,
          until,
          inBrackets,
          joined: joined || index > 0,
          doubts: [],
        }))
      : [],
  )
}

const isFrame = (time: Time): time is Extract<Time, { type: 'year' }> => time.type === 'year'
const lacksYear = ({ time }: Listed) => !isFrame(time) && yearNamed(time) === null

/** The place of the nearest year on its own before each entry, and of the one after it where no other year is between. */
function framesAround(list: Listed[]): { before: number | null; after: number | null }[] {
  let before: number | null = null
  const places = list.map(({ time }, place) => {
    const found = { before, after: null as number | null }
    if (isFrame(time)) before = place
    return found
  })
  let after: number | null = null
  for (let place = list.length - 1; place >= 0; place -= 1) {
    const { time } = list[place]!
    places[place]!.after = after
    if (isFrame(time)) after = place
    else if (yearNamed(time)) after = null
  }
  return places
}

/** «2021 год: март, май» and «сентябрь, май (2020-2021 учебный год)»: a year beside times that name none is theirs. */
function framed(list: Listed[]): Listed[] {
  const around = framesAround(list)
  const used = new Set<number>()
  const result = list.map((entry, index) => {
    const place = around[index]!.before ?? around[index]!.after
    const frame = place === null ? null : list[place]!.time
    if (place === null || !lacksYear(entry) || !frame || !isFrame(frame)) return entry
    used.add(place)
    return { ...entry, time: withYear(entry.time, frame.year) }
  })
  return result.filter((_, index) => !used.has(index))
}

/** «до 10 апреля, 10 июля»: days that follow a limit after a comma are limits too. */
function limited(list: Listed[]): Listed[] {
  const result: Listed[] = []
  for (const entry of list) {
    const before = result.at(-1)
    const isDay = entry.time.type === 'span' && entry.time.kind === 'day'
    const follows = entry.joined && before?.time.type === 'limit' && isDay && !entry.inBrackets
    result.push(follows ? { ...entry, time: { type: 'limit', to: entry.time, edge: null } } : entry)
  }
  return result
}

/** Gives each time without a year the one of its neighbours: first of those to the right, then of those to the left. */
function distributed(list: Listed[]): Listed[] {
  const result = [...list]
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const [entry, next] = [result[index]!, result[index + 1]!]
    const year = yearNamed(next.time)
    if (lacksYear(entry) && year) {
      result[index] = { ...entry, time: withYear(entry.time, yearBefore(entry.time, next.time, year)) }
    }
  }
  for (let index = 1; index < result.length; index += 1) {
    const [entry, before] = [result[index]!, result[index - 1]!]
    const year = yearNamed(before.time)
    if (lacksYear(entry) && year) {
      const time = withYear(entry.time, yearAfter(entry.time, before.time, year))
      result[index] = { ...entry, time, doubts: ['year-inferred'] }
    }
  }
  return result
}

/** Splits «май 2021-2023 гг.» into a time of each year; «сентябрь-май 2020-2021» runs over New Year and stays one. */
function expanded(list: Listed[]): Listed[] {
  return list.flatMap((entry) => {
    const year = yearNamed(entry.time)
    const places = edges(entry.time)
    if (!places || year?.type !== 'calendar' || year.from === year.to || year.to - year.from > 30)
      return [entry]
    const consecutive = year.to === year.from + 1
    const crosses = places.last.month < places.first.month
    if (consecutive && (crosses || !year.noun)) {
      const ref: YearRef = { type: 'school', from: year.from, to: year.to }
      const doubts: PeriodWarning[] = crosses ? entry.doubts : [...entry.doubts, 'ambiguous']
      return [{ ...entry, time: withYear(entry.time, ref, true), doubts }]
    }
    return Array.from({ length: year.to - year.from + 1 }, (_, index) => {
      const one: YearRef = { type: 'calendar', from: year.from + index, to: year.from + index, noun: false }
      return { ...entry, time: withYear(entry.time, one, true) }
    })
  })
}

/** The times of an expression, each with its year as far as the expression gives one. */
export function timeList(pieces: Piece[]): Listed[] {
  return expanded(distributed(limited(framed(listed(pieces)))))
}
