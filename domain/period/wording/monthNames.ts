const listed = (names: string) => names.split(' ')

/** The names of the months from January. */
export const RUSSIAN_MONTHS = listed(
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
)
/** «5 января». */
export const RUSSIAN_OF_MONTHS = listed(
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
)
export const ENGLISH_MONTHS = listed(
  'January February March April May June July August September October November December',
)
