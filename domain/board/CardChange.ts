import type { Executor } from './executor'
import type { Status } from './status'

/** The fields that hold words. */
export type WordField = 'title' | 'documentKind' | 'expectedResult' | 'actualResult' | 'reason'

/** What somebody did to a card, as people would tell it. Sections are told by their ids, persons too. */
export type CardChange =
  | { kind: 'created' }
  | { kind: 'binned' }
  | { kind: 'restored' }
  | { kind: 'status'; from: Status; to: Status }
  | { kind: 'section'; from: string; to: string }
  | { kind: 'period'; from: PeriodWords; to: PeriodWords }
  | { kind: 'executors'; field: 'lead' | 'coExecutors'; from: Executor[]; to: Executor[] }
  | { kind: 'words'; field: WordField; from: string; to: string }
  | { kind: 'doneOn'; from: string | null; to: string | null }
  /** An occurrence of a recurring item (`2021-Q3`) was ticked, or the tick taken away. */
  | { kind: 'occurrence'; key: string; isDone: boolean }

export type PeriodWords = { text: string; override?: string | undefined }
