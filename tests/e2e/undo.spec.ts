import { card, column, openCard, openRoadmap, panel, saveState } from '@/tests/e2e/board'
import { expect, test } from '@/tests/e2e/test'

test("S18: undo takes back one's own steps and leaves the colleague's work", async ({ as }) => {
  const [mine, theirs] = [await as('zavuch101'), await as('kurator101')]
  const path = await openRoadmap(mine)
  await theirs.goto(path)
  const [title = '', moved = ''] = await column(mine, 'Запланировано')
    .getByRole('listitem')
    .getByRole('link')
    .allTextContents()

  // Mine: a result and a title of one card, the place of another.
  await openCard(mine, title)
  await panel(mine).getByLabel('Фактический результат').fill('Протокол собрания')
  await panel(mine).getByLabel('Название').fill('Собрание родителей')
  await panel(mine).getByLabel('Название').press('Enter')
  await panel(mine).getByRole('button', { name: 'Закрыть' }).click()
  await card(mine, moved)
    .getByRole('button', { name: /^Действия с карточкой/ })
    .click()
  await mine.getByRole('menuitem', { name: 'В работе' }).click()
  await expect(card(column(theirs, 'В работе'), moved)).toBeVisible()

  // Theirs: another title for the same card.
  await openCard(theirs, 'Собрание родителей')
  await panel(theirs).getByLabel('Название').fill('Собрание законных представителей')
  await panel(theirs).getByLabel('Название').press('Enter')
  await expect(card(mine, 'Собрание законных представителей')).toBeVisible()

  // The move, by keyboard, with the focus on the card all the time.
  await expect(mine.getByRole('link', { name: moved, exact: true })).toBeFocused()
  await mine.keyboard.press('Control+z')
  await expect(card(column(theirs, 'Запланировано'), moved)).toBeVisible()
  await expect(mine.getByRole('link', { name: moved, exact: true })).toBeFocused()
  await mine.keyboard.press('Control+Shift+z')
  await expect(card(column(theirs, 'В работе'), moved)).toBeVisible()
  await mine.keyboard.press('Control+z')

  // The title is the colleague's now: it stays, and that is said.
  await mine.getByRole('button', { name: /^Отменить: правка поля «Название»/ }).click()
  await expect(
    mine.getByText(/^Не отменено: поле «Название» карточки .* уже изменил другой участник: \S+/).first(),
  ).toBeVisible()
  await expect(card(mine, 'Собрание законных представителей')).toBeVisible()

  // The result is still mine.
  await mine.getByRole('button', { name: /^Отменить: правка поля «Фактический результат»/ }).click()
  await expect(panel(theirs).getByLabel('Фактический результат')).toHaveValue('')
  await expect(mine.getByRole('button', { name: 'Отменить', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(saveState(mine, 'saved')).toBeVisible()
})
