export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

/** The theme that the cookie `theme` names, or that of the system. */
export const toTheme = (value: string | undefined): Theme =>
  themes.find((theme) => theme === value) ?? 'system'
