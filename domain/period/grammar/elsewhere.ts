import type { Cursor } from '../Cursor'
import type { Said } from '../Piece'

type Text = (from: number, until: number) => string

/** «согласно плану», «по заранее установленному графику»; «по отдельному плану» says nothing at all (convention 13). */
function plan(c: Cursor, text: Text): Said | null {
  return c.attempt(() => {
    c.word('in')
    const according = c.word('according')
    if (according) c.word('from')
    else if (!c.word('to', 'on')) return null
    const from = c.peek().at
    let separate = false
    for (let count = 0; count < 4; count += 1) {
      const token = c.peek()
      if (token.type !== 'word') break
      if (token.word?.tag === 'plan') {
        const until = c.next().until
        return separate ? { type: 'elsewhere' } : toldBy(text(from, until))
      }
      if (
        token.word &&
        !['separate', 'school', 'calendar', 'quarterly', 'weekday', 'last'].includes(token.word.tag)
      )
        break
      separate ||= c.next().word?.tag === 'separate'
    }
    return according && c.taken!.until > from ? toldBy(text(from, c.taken!.until)) : null
  })
}

function toldBy(anchor: string): Said {
  const relative = { n: null, unit: null, anchor, direction: 'on' } as const
  return { type: 'relative', relative, date: null, weak: true }
}

/** «по запросу», «по согласованию» at the beginning of a phrase: somebody's doing sets the time. */
function byDoing(c: Cursor, text: Text): Said | null {
  return c.attempt(() => {
    const before = c.taken
    if (before && before.type === 'word') return null
    if (!c.word('to') || c.peek().type !== 'word' || c.peek().word) return null
    const from = c.peek().at
    while (c.peek().type === 'word' && !c.peek().word) c.next()
    return toldBy(text(from, c.taken!.until))
  })
}

/** «в установленные сроки», «подведение итогов года», «всякий раз, когда»: a time that the words do not name. */
function unnamed(c: Cursor, text: Text): Said | null {
  return c.attempt(() => {
    const from = c.peek().at
    if (c.word('each')) return c.word('times') && toldBy(text(from, c.taken!.until))
    if (!c.word('deadline', 'result')) return null
    while (c.peek().type === 'word' && (!c.peek().word || c.isWord(['calendar', 'school', 'year', 'and'])))
      c.next()
    return toldBy(text(from, c.taken!.until))
  })
}

/** «на последующий год», «и последующие годы», «сентябрь, далее ежеквартально». */
function following(c: Cursor): Said | null {
  return c.attempt(() => {
    if (c.word('ahead')) return c.isWord(['often', 'each']) ? { type: 'following' } : null
    if (!c.word('following')) return null
    c.word('school', 'calendar')
    return c.word('year', 'years') && { type: 'following' }
  })
}

/** A phrase that leaves the time to another paper or to somebody's doing. */
export function elsewhere(c: Cursor, text: Text): Said | null {
  return plan(c, text) ?? following(c) ?? unnamed(c, text) ?? byDoing(c, text)
}
