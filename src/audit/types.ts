import type { Context } from '../note/types.js'

/** What a column of a source can hold. */
export type Field = 'id' | 'text' | 'recordedOn' | 'child' | 'event' | 'role' | 'team' | 'worker'

export const fields: readonly Field[] = ['id', 'text', 'recordedOn', 'child', 'event', 'role', 'team', 'worker']

/** A record as it stands in a source: values by column name, and where it begins. */
export interface SourceRecord {
  readonly values: Readonly<Record<string, string>>
  /** Where the record stands, for people: `line 12`, `row 12`, a file's path. */
  readonly place: string
  /** How much of the source has been read, in the unit of its size. */
  readonly bytes: number
}

/** A record that could not be read. */
export interface Unreadable {
  readonly problem: string
  readonly place: string
  readonly bytes: number
}

/** A stream of records, opened as often as needed. */
export interface Source {
  /** What it is, for people: "CSV, columns split by tabs, read as Windows-1252". */
  readonly description: string
  /** Names of the columns, in order. */
  readonly columns: readonly string[]
  /** How much there is in all, for progress: bytes, rows or files; 0 where that is not known. */
  readonly size: number
  readonly records: () => AsyncIterable<SourceRecord | Unreadable>
}

/** Which column holds what. */
export type Mapping = Readonly<Partial<Record<Field, string>>>

/** One note to be judged. */
export interface Row {
  /** Its place among all records of the run, from 1. */
  readonly number: number
  readonly place: string
  readonly id: string
  readonly text: string
  readonly context: Context
  /** The team's code. */
  readonly team: string
  readonly worker: string
  /** The month it was recorded in, empty where that cannot be read; null where the source has no such column. */
  readonly month: string | null
}

/** A record that is not judged, and why. Holds no note text. */
export interface Reject {
  readonly number: number
  readonly place: string
  readonly reason: string
}

/** What an audit keeps of a note: counts and levels, never its words. */
export interface Result {
  readonly row: number
  /** The note's id, hashed with the user's key; empty where there is no key or no id. */
  readonly id: string
  /** The team's code, never its name. */
  readonly team: string
  /** Who wrote it, hashed like the id. */
  readonly worker: string
  /** The id of a known event, or `other`; never the words of the source, which may name somebody. */
  readonly event: string
  /** The month it was recorded in, `YYYY-MM`; that of the note's own date where the source has no such column. Empty where it is not known. */
  readonly month: string
  /** Levels of the six elements in the order of the report. */
  readonly levels: readonly number[]
  readonly points: number
  readonly outOf: number
  readonly actions: number
  /** How often each rule fired, by rule id, sorted. */
  readonly rules: Readonly<Record<string, number>>
}

export function isUnreadable(record: SourceRecord | Unreadable): record is Unreadable {
  return 'problem' in record
}
