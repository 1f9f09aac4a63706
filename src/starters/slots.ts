const open = '\uE000'
const close = '\uE001'

/** How a value is written into a format. */
export type WriteValue = (value: string) => string

/**
 * Keeps people's words apart from a starter's own while marks are read, stripped or turned into HTML: each value leaves a
 * token in the text, and is put back at the end, written for the format.
 */
export class Slots {
  readonly #values: string[] = []

  /** A token that stands for a value. */
  hold(value: string): Slot {
    this.#values.push(clean(value))
    return new Slot(`${open}${this.#values.length - 1}${close}`)
  }

  /** Puts every value back. */
  fill(text: string, write: WriteValue): string {
    let out = ''
    let at = 0
    for (;;) {
      const start = text.indexOf(open, at)
      const end = start < 0 ? -1 : text.indexOf(close, start)
      if (end < 0) return out + text.slice(at)
      out += text.slice(at, start) + write(this.#values[Number(text.slice(start + 1, end))] ?? '')
      at = end + 1
    }
  }
}

/** A value's token; Handlebars writes `toHTML()` without escaping it. */
export class Slot {
  readonly #token: string

  constructor(token: string) {
    this.#token = token
  }

  toHTML(): string {
    return this.#token
  }

  toString(): string {
    return this.#token
  }
}

/** Leaves out what no note needs and what could be taken for a token: control characters and private-use marks. */
function clean(value: string): string {
  let out = ''
  for (const mark of value.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    const code = mark.codePointAt(0) ?? 0
    const isControl = (code < 32 && mark !== '\n' && mark !== '\t') || code === 127
    if (!isControl && mark !== open && mark !== close) out += mark
  }
  return out
}
