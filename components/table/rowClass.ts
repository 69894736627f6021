/** The widths of the columns, the same for the head and every row. */
export const rowClass =
  'grid grid-cols-[4rem_minmax(13.5rem,2.2fr)_minmax(11.5rem,1fr)_minmax(9.5rem,1fr)_minmax(9.5rem,1fr)_minmax(8rem,0.9fr)_minmax(10rem,1.3fr)_minmax(10rem,1.3fr)_9rem]'

/** The № stays in sight while the table scrolls aside. */
export const stickyClass = 'sticky left-0 z-10'
