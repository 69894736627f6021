import { render } from '@testing-library/react'
import { useState } from 'react'
import type * as Y from 'yjs'
import { Board } from '@/components/board/Board'
import type { BoardPerson } from '@/components/board/BoardRoadmap'
import type { BoardView } from '@/components/board/BoardView'
import { MessagesProvider } from '@/components/messages/MessagesProvider'
import { ToastProvider } from '@/components/ui/Toasts'
import ru from '@/messages/ru.json'
import { exampleDirectory, exampleRoadmap } from './exampleBoard'

type Options = { view?: BoardView; readOnly?: boolean; people?: BoardPerson[]; openCardId?: string }

const Page = ({ doc, options }: { doc: Y.Doc; options: Options }) => {
  const [cardId, setCardId] = useState<string | null>(options.openCardId ?? null)
  return (
    <MessagesProvider locale="ru" messages={ru}>
      <ToastProvider>
        <Board
          doc={doc}
          roadmap={exampleRoadmap}
          directory={exampleDirectory}
          readOnly={options.readOnly ?? false}
          view={options.view ?? 'status'}
          people={options.people ?? []}
          openCardId={cardId}
          onOpenCard={setCardId}
        />
      </ToastProvider>
    </MessagesProvider>
  )
}

/** The board of a document as a page shows it. */
export const renderBoard = (doc: Y.Doc, options: Options = {}) => render(<Page doc={doc} options={options} />)
