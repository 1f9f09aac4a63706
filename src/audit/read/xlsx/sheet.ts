import type { Archive } from './archive.js'
import { dayOf } from './dates.js'
import { parseXml } from './parse.js'
import { maxRowCharacters, TextGatherer, unescapeText, type SharedStrings } from './strings.js'

/** A sheet is streamed, so this bounds time, not memory. */
const maxBytes = 1024 * 1024 * 1024
const maxColumns = 16_384

/** One row of a sheet: its cells by column, from 0. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly (string | undefined)[]
  readonly isTooLong: boolean
  /** How much of the sheet has been read, in bytes. */
  readonly bytes: number
}

/** What is needed to understand cells. */
export interface CellWorld {
  readonly strings: SharedStrings
  readonly dateStyles: ReadonlySet<number>
  readonly is1904: boolean
}

/** Streams the rows of a sheet. Formulas are never run: what Excel last made of them is the value. */
export async function* readSheet(file: string, archive: Archive, part: string, world: CellWorld): AsyncGenerator<SheetRow> {
  const reader = new RowReader(world)
  const stream = await archive.stream(part, maxBytes)
  for await (const bytes of parseXml(file, stream, { open: (name, attributes) => reader.open(name, attributes), text: (piece) => reader.text(piece), close: (name) => reader.close(name) })) {
    for (const row of reader.take()) yield { ...row, bytes }
  }
}

class RowReader {
  readonly #world: CellWorld
  readonly #inline = new TextGatherer()
  #rows: Omit<SheetRow, 'bytes'>[] = []
  #cells: (string | undefined)[] = []
  #number = 0
  #column = -1
  #characters = 0
  #type = ''
  #style = 0
  #value = ''
  #isValue = false

  constructor(world: CellWorld) {
    this.#world = world
  }

  /** The rows that are whole since the last time. */
  take(): readonly Omit<SheetRow, 'bytes'>[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#inline.open(name)
    if (name === 'row') this.#openRow(attributes['r'])
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#isValue = true
  }

  text(piece: string): void {
    this.#characters += piece.length
    if (this.#characters > maxRowCharacters) return
    if (this.#isValue) this.#value += piece
    else this.#inline.add(piece)
  }

  close(name: string): void {
    this.#inline.close(name)
    if (name === 'v') this.#isValue = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
  }

  #openRow(number: string | undefined): void {
    this.#number = Number(number) || this.#number + 1
    this.#cells = []
    this.#column = -1
    this.#characters = 0
  }

  #closeRow(): void {
    const isTooLong = this.#characters > maxRowCharacters
    this.#rows.push({ number: this.#number, cells: isTooLong ? [] : this.#cells, isTooLong })
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.#column = r ? columnOf(r) : this.#column + 1
    this.#type = t
    this.#style = Number(s)
    this.#value = ''
    this.#inline.reset()
  }

  #closeCell(): void {
    if (this.#column < 0 || this.#column >= maxColumns || this.#characters > maxRowCharacters) return
    const value = this.#valueOf()
    if (value === '') return
    if (this.#type === 's') this.#characters += value.length
    this.#cells[this.#column] = value
  }

  #valueOf(): string {
    const { strings, dateStyles, is1904 } = this.#world
    const value = this.#value.trim()
    if (this.#type === 's') return value === '' ? '' : strings.get(Number(value))
    if (this.#type === 'inlineStr') return this.#inline.value
    if (this.#type === 'str') return unescapeText(this.#value)
    if (this.#type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    // What a formula could not work out (#N/A) is no text.
    if (this.#type === 'e') return ''
    if (this.#type !== 'n' || value === '') return value
    const number = Number(value)
    if (Number.isNaN(number)) return value
    return (dateStyles.has(this.#style) ? dayOf(number, is1904) : null) ?? String(number)
  }
}

/** The column of a cell's address, from 0: `AB12` is 27. */
export function columnOf(address: string): number {
  let column = 0
  for (let at = 0; at < address.length && column <= maxColumns; at++) {
    const letter = address.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
