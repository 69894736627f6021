import * as Y from 'yjs'

/** Everything that can be seen in a document, by root, entry and key, as plain data to be compared. */
export type Contents = Record<string, Record<string, unknown>>

export const contents = (doc: Y.Doc): Contents =>
  Object.fromEntries(
    [...doc.share].map(([root, type]) => [root, visible(type)]).filter(([, entries]) => hasAny(entries)),
  )

const visible = (type: Pick<Y.Map<unknown>, '_map' | '_start'>): Record<string, unknown> => {
  const entries = [...type._map]
    .filter(([, item]) => !item.deleted)
    .map(([key, { content }]) => [
      key,
      content instanceof Y.ContentType ? visible(content.type) : content.getContent()[0],
    ])
  const listed: unknown[] = []
  for (let item = type._start; item; item = item.right)
    if (!item.deleted) listed.push(item.content.constructor.name)
  return { ...Object.fromEntries(entries), ...(listed.length > 0 && { '(list)': listed }) }
}

const hasAny = (entries: unknown) => Object.keys(entries as object).length > 0
