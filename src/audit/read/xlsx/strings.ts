import type { Archive } from './archive.js'
import { parseWhole } from './parse.js'

const part = 'xl/sharedStrings.xml'
/** Shared strings are the one part of a workbook that has to be held in memory. */
const maxBytes = 128 * 1024 * 1024
/** A row longer than this was not written by Excel, whose cells hold 32,767 characters. */
export const maxRowCharacters = 2 * 1024 * 1024
const blockBytes = 1024 * 1024

/** The texts that cells refer to by number, held as UTF-8 outside the heap: half the memory of strings. */
export class SharedStrings {
  readonly #blocks: Buffer[] = []
  readonly #block: number[] = []
  readonly #start: number[] = []
  readonly #end: number[] = []
  #free = 0

  /** Reads the shared strings of a workbook; none where it has none. */
  static async read(file: string, archive: Archive): Promise<SharedStrings> {
    const strings = new SharedStrings()
    if (!archive.has(part)) return strings
    const text = new TextGatherer()
    await parseWhole(file, await archive.stream(part, maxBytes), {
      open: (name) => {
        if (name === 'si') text.reset()
        text.open(name)
      },
      text: (piece) => text.add(piece),
      close: (name) => {
        text.close(name)
        if (name === 'si') strings.#add(text.value)
      },
    })
    return strings
  }

  #add(text: string): void {
    const length = Buffer.byteLength(text)
    const last = this.#blocks.at(-1)
    if (!last || this.#free + length > last.length) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, length)))
      this.#free = 0
    }
    this.#blocks.at(-1)?.write(text, this.#free)
    this.#block.push(this.#blocks.length - 1)
    this.#start.push(this.#free)
    this.#free += length
    this.#end.push(this.#free)
  }

  /** A text by its number; empty where there is none. */
  get(index: number): string {
    const block = this.#blocks[this.#block[index] ?? -1]
    return block?.toString('utf8', this.#start[index], this.#end[index]) ?? ''
  }
}

/** Gathers the text of `t` elements, leaving out how it is pronounced (`rPh`). */
export class TextGatherer {
  #text = ''
  #isText = false
  #isPhonetic = false

  reset(): void {
    this.#text = ''
  }

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true
    if (name === 't') this.#isText = !this.#isPhonetic
  }

  add(piece: string): void {
    if (this.#isText && this.#text.length <= maxRowCharacters) this.#text += piece
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    if (name === 'rPh') this.#isPhonetic = false
  }

  get value(): string {
    return unescapeText(this.#text)
  }
}

/** Undoes the escapes that Excel writes for characters XML cannot hold: `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))) : text
}
