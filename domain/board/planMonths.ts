/** The months (YYYY-MM) from one ISO date to another, both included; at most ten years of them. */
export const planMonths = (start: string, end: string): string[] => {
  const months: string[] = []
  const last = end.slice(0, 7)
  let [year = 0, month = 0] = start.split('-').map(Number)
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    if (name > last || months.length === 120) return months
    months.push(name)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
}
