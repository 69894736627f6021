import '@fontsource-variable/golos-text/index.css'
import '@/app/globals.css'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { Board } from '@/components/board/Board'
import { boardViews, type BoardView } from '@/components/board/BoardView'
import { MessagesProvider } from '@/components/messages/MessagesProvider'
import { ToastProvider } from '@/components/ui/Toasts'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { seedBoard } from '@/domain/board/seedBoard'
import { colourOf } from '@/domain/collab/presence'
import { statuses } from '@/domain/board/status'
import en from '@/messages/en.json'
import ru from '@/messages/ru.json'
import { exampleDirectory, exampleRoadmap } from '../exampleBoard'

const query = new URLSearchParams(location.search)
const size = Number(query.get('cards') ?? 34)
const theme = query.get('theme')
if (theme) document.documentElement.dataset.theme = theme

const words = [
  'Информирование педагогического сообщества о реализации программы наставничества',
  'Встреча с сообществом выпускников и представителями предприятий с целью информирования о программе',
  'Анкетирование обучающихся',
  'Сбор согласий на обработку персональных данных от совершеннолетних участников программы и от законных представителей несовершеннолетних',
  'Формирование базы наставляемых',
]
const periods = [
  'ноябрь 2020',
  'декабрь- январь',
  'ежемесячно',
  'III-IV кварталы 2021г.',
  'в течение месяца после издания приказа',
  'апрель2021',
  'по отдельному плану',
  '',
]
const leads = [
  { kind: 'person' as const, id: 'p1' },
  { kind: 'role' as const, role: 'classTeacher' },
  { kind: 'text' as const, text: 'зам. директора по УВР' },
  { kind: 'person' as const, id: 'gone' },
]

const doc = new Y.Doc()
if (size > 0)
  seedBoard(
    doc,
    [1, 2, 3, 4, 5, 6, 7].map((stage) => ({
      title: ru.board.stages[String(stage) as '1'],
      stage,
      cards: Array.from({ length: Math.ceil(size / 7) }, (_, index) => ({
        title: words[(index + stage) % words.length] ?? '',
        period: { text: periods[(index + stage) % periods.length] ?? '' },
        lead: leads[(index + stage) % leads.length] ?? null,
        status: statuses[(index * stage) % statuses.length] ?? 'planned',
        expectedResult: 'Протокол, список участников',
      })),
    })),
  )
const [firstCard = null, secondCard = null] = readBoard(doc).cards.map(({ id }) => id)
if (firstCard) editCard(doc, firstCard, { reason: 'Перенесено: школа была на карантине' })

/** With `?people`: one colleague in a field of the first card, one on the second. */
const colleagues = [
  { userId: 'p1', name: 'Ромашкина А.\u00a0П.', cardId: firstCard, field: 'period' },
  { userId: 'p2', name: 'Василькова Е.\u00a0С.', cardId: secondCard, field: null },
].map((person) => ({ ...person, key: person.userId, isMe: false, colour: colourOf(person.userId) }))
Object.assign(window, { doc, firstCard })

const Gallery = () => {
  const [view, setView] = useState<BoardView>((query.get('view') as BoardView) ?? 'status')
  const [cardId, setCardId] = useState<string | null>(null)
  return (
    <MessagesProvider
      locale={query.get('lang') === 'en' ? 'en' : 'ru'}
      messages={query.get('lang') === 'en' ? en : ru}
    >
      <ToastProvider>
        <main style={{ height: '100dvh' }}>
          <Board
            doc={doc}
            roadmap={exampleRoadmap}
            directory={exampleDirectory}
            readOnly={query.has('reader')}
            view={view}
            people={query.has('people') ? colleagues : []}
            openCardId={cardId}
            onOpenCard={setCardId}
          >
            <div className="flex gap-2 p-4">
              {boardViews.map((name) => (
                <button key={name} type="button" onClick={() => setView(name)}>
                  {name}
                </button>
              ))}
            </div>
          </Board>
        </main>
      </ToastProvider>
    </MessagesProvider>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
)
