import { themes } from './Theme'

const themeLabels = {
  system: 'shell.themeSystem',
  light: 'shell.themeLight',
  dark: 'shell.themeDark',
} as const

/** The themes and the languages that can be chosen, with the keys of their names. */
export const themeChoices = themes.map((value) => ({ value, label: themeLabels[value] }))

export const localeChoices = [
  { value: 'ru', label: 'shell.russian' },
  { value: 'en', label: 'shell.english' },
] as const
