/**
 * The time zones of Russia by their names in the IANA database, Moscow first, then from west to east. Each has its
 * Russian words in the message catalogues; the offset is never written down, since laws change it.
 */
export const timeZones = [
  'Europe/Moscow',
  'Europe/Kaliningrad',
  'Europe/Kirov',
  'Europe/Volgograd',
  'Europe/Astrakhan',
  'Europe/Samara',
  'Europe/Saratov',
  'Europe/Ulyanovsk',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Barnaul',
  'Asia/Tomsk',
  'Asia/Novokuznetsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Chita',
  'Asia/Yakutsk',
  'Asia/Khandyga',
  'Asia/Vladivostok',
  'Asia/Ust-Nera',
  'Asia/Magadan',
  'Asia/Sakhalin',
  'Asia/Srednekolymsk',
  'Asia/Kamchatka',
  'Asia/Anadyr',
] as const

export type TimeZone = (typeof timeZones)[number]

/** Whether a zone, for instance the browser's, is one of those that are offered. */
export const isTimeZone = (zone: string): zone is TimeZone => (timeZones as readonly string[]).includes(zone)
