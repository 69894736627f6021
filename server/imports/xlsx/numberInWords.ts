/** The pieces of a number format (ECMA-376 18.8.31): quoted words, an escaped letter, brackets, paddings, figures, the rest. */
const pieces =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.|(General)|([0#?][0#?,]*(?:\.[0#?]*)?)|./giu

/** A number as a Russian Excel shows it in a cell of this format: comma, percent, added words («3 чел.»). */
export function numberInWords(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;])+|(?<=^|;)(?=;|$)/gu) ?? ['General']
  const chosen = value < 0 ? sections[1] : value === 0 ? sections[2] : sections[0]
  const section = chosen ?? sections[0] ?? 'General'
  const found = [...section.matchAll(pieces)]
  const figures = found.filter(([, , , , , core]) => core !== undefined)
  const plain = section.replace(/"[^"]*"|\\./gu, '')
  // Fractions, exponents and thousands left out are for calculations, not for plans.
  if (figures.length > 1 || /E[+-]|\/|@|,(?![0#?])/iu.test(plain)) return general(value)
  const amount = (chosen !== undefined && value < 0 ? -value : value) * (plain.includes('%') ? 100 : 1)
  return found
    .map(([piece, quoted, escaped, currency, isGeneral, core]) => {
      if (core !== undefined) return inFigures(amount, core)
      if (isGeneral !== undefined) return general(amount)
      const added = quoted ?? escaped ?? currency
      if (added !== undefined) return added
      return /^[[_*]/u.test(piece) && piece.length > 1 ? '' : piece
    })
    .join('')
    .trim()
}

/** Eleven figures, as a cell without a format: sums of tenths do not show what binary fractions make of them. */
const general = (value: number) => String(Number(value.toPrecision(11))).replace('.', ',')

function inFigures(value: number, core: string): string {
  const [whole = '', fraction = ''] = core.split('.')
  const [figures = '', decimals = ''] = Math.abs(value).toFixed(Math.min(fraction.length, 20)).split('.')
  const least = fraction.replace(/[^0]/gu, '').length
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/u, '')
  const padded = figures.padStart(whole.replace(/[^0]/gu, '').length, '0')
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/gu, ' ') : padded
  return `${value < 0 ? '-' : ''}${grouped}${kept && `,${kept}`}`
}
