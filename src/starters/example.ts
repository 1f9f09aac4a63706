import type { Pronoun } from './words.js'

/** A worked example as it stands in its file: answers to the starter's questions, for an invented child. */
export interface ExampleFile {
  readonly date: string
  readonly children: readonly string[]
  readonly pronoun?: Pronoun
  readonly role?: string
  /** Answers by field. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}
