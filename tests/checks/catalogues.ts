import { existsSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'

type Catalogue = Map<string, string>

/** Lines for what differs between the message catalogues: keys, arguments, texts that are not ICU or empty. */
export function catalogueFaults(): string[] {
  const [russian, english] = ['ru', 'en'].map(readCatalogue) as [Catalogue, Catalogue]
  const keys = new Set([...russian.keys(), ...english.keys()])
  return [...keys].flatMap((key) => {
    const texts = { ru: russian.get(key), en: english.get(key) }
    const missing = Object.entries(texts).flatMap(([name, text]) =>
      text ? [] : [`${name}.json has no text for ${key}`],
    )
    if (missing.length > 0) return missing
    const [ours, theirs] = Object.entries(texts).map(([name, text]) => argumentsOf(text as string, name))
    return ours === theirs ? [] : [`${key} takes ${ours} in Russian and ${theirs} in English`]
  })
}

/**
 * Lines for the keys that no source names: literally (`'board.label'`), or by a template of one place or more
 * (`` `status.${status}` ``), whose places stand for one part of a key each.
 */
export function unusedKeys(sources: { path: string; text: string }[]): string[] {
  const names = sources
    .filter(({ path }) => /^(?:app|components|server)\//.test(path))
    .flatMap(({ text }) => text.match(/(?<=['"`])[a-zA-Z]+(?:\.(?:[\w-]+|\$\{[^}]+\}))+(?=['"`])/g) ?? [])
  const literal = new Set(names)
  const templates = [...literal]
    .filter((name) => name.includes('${'))
    .map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`))
  return [...readCatalogue('ru').keys()]
    .filter((key) => !literal.has(key) && !templates.some((template) => template.test(key)))
    .map((key) => `nothing shows the message ${key}`)
}

function readCatalogue(name: string): Catalogue {
  const file = `messages/${name}.json`
  const flat: Catalogue = new Map()
  const walk = (node: unknown, path: string) => {
    if (typeof node === 'string') flat.set(path, node)
    else for (const [key, value] of Object.entries(node as object)) walk(value, path ? `${path}.${key}` : key)
  }
  if (existsSync(file)) walk(JSON.parse(readFileSync(file, 'utf8')), '')
  return flat
}

/** The names of a message's arguments, sorted; or why it cannot be read. */
function argumentsOf(text: string, locale: string): string {
  const names = new Set<string>()
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    // Literals (0) and # (7) of the syntax tree name no argument.
    if ('type' in node && 'value' in node && node.type !== 0 && node.type !== 7) names.add(String(node.value))
    Object.values(node).forEach(walk)
  }
  try {
    walk(new IntlMessageFormat(text, locale).getAst())
  } catch (error) {
    return `broken ICU (${(error as Error).message})`
  }
  return [...names].sort().join(', ') || 'nothing'
}
