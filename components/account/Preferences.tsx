'use client'

import { toLocale } from '@/components/messages/Locale'
import { useTranslate } from '@/components/messages/useTranslate'
import { localeChoices, themeChoices } from '@/components/shell/preferenceChoices'
import type { Theme } from '@/components/shell/Theme'
import { usePreferences } from '@/components/shell/usePreferences'

/** Language and theme, as in the menu of the account; both belong to this browser. */
export const Preferences = (props: { theme: Theme }) => {
  const t = useTranslate()
  const { locale, setLocale, theme, setTheme } = usePreferences(props.theme)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Choice
        name="locale"
        title={t('shell.language')}
        value={locale}
        choices={localeChoices.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={(value) => setLocale(toLocale(value))}
      />
      <Choice
        name="theme"
        title={t('shell.theme')}
        value={theme}
        choices={themeChoices.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={setTheme}
      />
    </div>
  )
}

const Choice = (props: {
  name: string
  title: string
  value: string
  choices: { value: string; label: string }[]
  onChange: (value: string) => void
}) => (
  <fieldset>
    <legend className="mb-1 text-2xs font-medium text-soft">{props.title}</legend>
    {props.choices.map(({ value, label }) => (
      <label key={value} className="flex min-h-8 cursor-pointer items-center gap-3 text-sm">
        <input
          type="radio"
          name={props.name}
          value={value}
          checked={value === props.value}
          onChange={() => props.onChange(value)}
          className="size-5 accent-accent"
        />
        {label}
      </label>
    ))}
  </fieldset>
)
