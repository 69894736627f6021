'use client'

import { Building2, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { LazySignOut } from '@/components/device/LazySignOut'
import { toLocale } from '@/components/messages/Locale'
import { useTranslate } from '@/components/messages/useTranslate'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/Menu'
import { localeChoices, themeChoices } from './preferenceChoices'
import type { Theme } from './Theme'
import { usePreferences } from './usePreferences'

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
  const { locale, setLocale, theme, setTheme } = usePreferences(props.theme)
  const [isLeaving, setLeaving] = useState(false)
  return (
    <>
      {isLeaving && <LazySignOut onCancel={() => setLeaving(false)} />}
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
        <MenuItem asChild>
          <Link href="/account">
            <UserRound size={16} aria-hidden className="text-soft" />
            {t('account.title')}
          </Link>
        </MenuItem>
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
          onChange={setTheme}
          choices={themeChoices.map(({ value, label }) => ({ value, label: t(label) }))}
        />
        <MenuLabel>{t('shell.language')}</MenuLabel>
        <MenuChoice
          value={locale}
          onChange={(value) => setLocale(toLocale(value))}
          choices={localeChoices.map(({ value, label }) => ({ value, label: t(label) }))}
        />
        <MenuSeparator />
        <MenuItem onSelect={() => setLeaving(true)}>{t('shell.signOut')}</MenuItem>
      </Menu>
    </>
  )
}
