import type ru from '@/messages/ru.json'

/** The catalogue of one language. Russian is the model: English has the same keys (a check compares them). */
export type Messages = typeof ru

type Leaves<Node, Path extends string> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Path}${Key}`
    : Leaves<Node[Key], `${Path}${Key}.`>
}[keyof Node & string]

/** The address of one text, `board.columns.empty`: a key that no catalogue has does not compile. */
export type MessageKey = Leaves<Messages, ''>
