'use client'

import { Building2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Locale } from '@/components/messages/Locale'
import { useLocale } from '@/components/messages/useLocale'
import { useTranslate } from '@/components/messages/useTranslate'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/Menu'
import { signOut } from '@/server/people/actions'
import { useToast } from '@/components/ui/Toasts'
import { keepPreference } from './keepPreference'
import { themes, toTheme, type Theme } from './Theme'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase('ru')

/** An organisation in which one holds a role, with the way to its page. */
export type OwnOrganisation = { id: string; shortName: string }

/** Who is signed in and where, language, theme and the way out. */
export const AccountMenu = (props: { name: string; organisations: OwnOrganisation[]; theme: Theme }) => {
  const { name, organisations } = props
  const t = useTranslate()
  const locale = useLocale()
  const router = useRouter()
  const toast = useToast()
  const { theme, setTheme } = useTheme(props.theme)
  const setLocale = (value: string) => {
    keepPreference('locale', value satisfies string as Locale)
    router.refresh()
  }
  const leave = async () => {
    const result = await signOut()
    if (result.ok) location.assign('/sign-in')
    else toast({ text: t('errors.outage'), danger: true })
  }
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('shell.menu', { name })}
          className="grid size-9 place-items-center rounded-full bg-tint text-2xs font-semibold text-accent hover:outline-2 hover:outline-accent"
        >
          {initials(name)}
        </button>
      }
    >
      <MenuLabel>
        <span className="block text-sm font-medium text-ink">{name}</span>
      </MenuLabel>
      {organisations.map(({ id, shortName }) => (
        <MenuItem key={id} asChild>
          <Link href={`/organisations/${id}`}>
            <Building2 size={16} aria-hidden className="text-soft" />
            {shortName}
          </Link>
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuLabel>{t('shell.theme')}</MenuLabel>
      <MenuChoice
        value={theme}
        onChange={(value) => setTheme(toTheme(value))}
        choices={themes.map((value) => ({ value, label: t(themeLabels[value]) }))}
      />
      <MenuLabel>{t('shell.language')}</MenuLabel>
      <MenuChoice
        value={locale}
        onChange={setLocale}
        choices={[
          { value: 'ru', label: t('shell.russian') },
          { value: 'en', label: t('shell.english') },
        ]}
      />
      <MenuSeparator />
      <MenuItem onSelect={() => void leave()}>{t('shell.signOut')}</MenuItem>
    </Menu>
  )
}

const themeLabels = {
  system: 'shell.themeSystem',
  light: 'shell.themeLight',
  dark: 'shell.themeDark',
} as const

/** The theme of the page, which the server has set on the root element from the same cookie. */
const useTheme = (initial: Theme) => {
  const [theme, choose] = useState(initial)
  return {
    theme,
    setTheme: (next: Theme) => {
      choose(next)
      keepPreference('theme', next)
      if (next === 'system') delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = next
    },
  }
}
