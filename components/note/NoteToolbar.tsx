'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import {
  AtSign,
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Strikethrough,
  Table,
  TableColumnsSplit,
  TableRowsSplit,
  TextQuote,
  Trash2,
  Underline,
  Undo2,
} from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { Fragment } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'

type Tool = {
  icon: LucideIcon
  name: MessageKey
  keys?: string
  run: (editor: Editor) => unknown
  isOn?: (editor: Editor) => boolean
  can?: (editor: Editor) => boolean
}

const mark = (icon: LucideIcon, type: 'bold' | 'italic' | 'underline' | 'strike', keys: string): Tool => ({
  icon,
  name: `note.${type}`,
  keys,
  run: (editor) => editor.chain().focus().toggleMark(type).run(),
  isOn: (editor) => editor.isActive(type),
})

const heading = (icon: LucideIcon, level: 2 | 3): Tool => ({
  icon,
  name: level === 2 ? 'note.heading' : 'note.subheading',
  keys: `Ctrl+Alt+${level}`,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
})

const groups: Tool[][] = [
  [
    {
      icon: Undo2,
      name: 'note.undo',
      keys: 'Ctrl+Z',
      run: (editor) => editor.chain().focus().undo().run(),
      can: (editor) => editor.can().undo(),
    },
    {
      icon: Redo2,
      name: 'note.redo',
      keys: 'Ctrl+Shift+Z',
      run: (editor) => editor.chain().focus().redo().run(),
      can: (editor) => editor.can().redo(),
    },
  ],
  [
    mark(Bold, 'bold', 'Ctrl+B'),
    mark(Italic, 'italic', 'Ctrl+I'),
    mark(Underline, 'underline', 'Ctrl+U'),
    mark(Strikethrough, 'strike', 'Ctrl+Shift+S'),
  ],
  [heading(Heading2, 2), heading(Heading3, 3)],
  [
    {
      icon: List,
      name: 'note.bulletList',
      keys: 'Ctrl+Shift+8',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      icon: ListOrdered,
      name: 'note.orderedList',
      keys: 'Ctrl+Shift+7',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      icon: ListChecks,
      name: 'note.taskList',
      keys: 'Ctrl+Shift+9',
      run: (editor) => editor.chain().focus().toggleTaskList().run(),
      isOn: (editor) => editor.isActive('taskList'),
    },
    {
      icon: TextQuote,
      name: 'note.quote',
      keys: 'Ctrl+Shift+B',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
  ],
]

const mention: Tool = {
  icon: AtSign,
  name: 'note.mention',
  run: (editor) => {
    const before = editor.state.selection.$from.nodeBefore
    const needsSpace = before !== null && !/[\s(]$/.test(before.text ?? '')
    return editor
      .chain()
      .focus()
      .insertContent(`${needsSpace ? ' ' : ''}@`)
      .run()
  },
}

const newTable: Tool = {
  icon: Table,
  name: 'note.table.insert',
  run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
}

const inTable: Tool[] = [
  {
    icon: BetweenVerticalEnd,
    name: 'note.table.addColumn',
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    icon: BetweenHorizontalEnd,
    name: 'note.table.addRow',
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    icon: TableColumnsSplit,
    name: 'note.table.deleteColumn',
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    icon: TableRowsSplit,
    name: 'note.table.deleteRow',
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  { icon: Trash2, name: 'note.table.delete', run: (editor) => editor.chain().focus().deleteTable().run() },
]

/** What can be done with the note at the caret; arrow keys go from one to the next. */
export const NoteToolbar = ({ editor, onLink }: { editor: Editor; onLink: () => void }) => {
  const t = useTranslate()
  const isInTable = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') })
  const link: Tool = {
    icon: Link2,
    name: 'note.link.title',
    keys: 'Ctrl+K',
    run: onLink,
    isOn: (now) => now.isActive('link'),
  }
  const shown = [
    ...groups,
    [link, mention, ...(isInTable ? [] : [newTable])],
    ...(isInTable ? [inTable] : []),
  ]
  return (
    <Toolbar.Root
      aria-label={t('note.tools')}
      className="sticky -top-4 z-20 flex flex-wrap items-center gap-y-1 rounded-t-md border-b border-line bg-panel px-1 py-1"
    >
      {shown.map((tools, index) => (
        <Fragment key={tools[0]?.name}>
          {index > 0 && <Toolbar.Separator className="mx-1 h-5 w-px bg-line" />}
          {tools.map((tool) => (
            <ToolButton key={tool.name} editor={editor} tool={tool} />
          ))}
        </Fragment>
      ))}
    </Toolbar.Root>
  )
}

const ToolButton = ({
  editor,
  tool: { icon: Icon, name, keys, run, isOn, can },
}: {
  editor: Editor
  tool: Tool
}) => {
  const t = useTranslate()
  const { on, able } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ on: isOn?.(now) ?? null, able: can?.(now) ?? true }),
  })
  return (
    <Toolbar.Button
      type="button"
      aria-label={t(name)}
      title={keys ? `${t(name)} (${keys})` : t(name)}
      {...(on !== null && { 'aria-pressed': on })}
      // Disabled buttons would lose the focus that stands on them.
      aria-disabled={!able}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => able && run(editor)}
      className="grid size-8 place-items-center rounded text-soft hover:bg-hover hover:text-ink aria-disabled:opacity-45 aria-pressed:bg-tint aria-pressed:text-accent"
    >
      <Icon size={16} aria-hidden />
    </Toolbar.Button>
  )
}
