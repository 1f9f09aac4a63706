import { UsageError } from './errors.js'

/** A file's bytes as text, and what had to be guessed on the way. */
export interface Decoded {
  readonly text: string
  /** Told to the user where the bytes were not plain UTF-8. */
  readonly remark: string | null
}

/** Files above this are checked up to it, and the user is told: a note is a page, not a book. */
export const maxBytes = 256 * 1024

/**
 * Turns bytes into text: UTF-8 with or without a byte-order mark, UTF-16 with one, else Windows-1252 as older systems
 * write it. Nothing is guessed in silence.
 *
 * @param bytes the file's content.
 * @param name what to call it in messages.
 * @throws UsageError where the bytes are no text.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), remark: `${name}: read as UTF-16.` }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), remark: `${name}: read as UTF-16.` }
  if (bytes.subarray(0, 8192).includes(0)) throw new UsageError(`${name}: this is not text. Word files must end in .docx; save others as plain text.`)
  const isCut = bytes.length > maxBytes
  const taken = isCut ? bytes.subarray(0, maxBytes) : bytes
  const remark = isCut ? `${name}: larger than ${maxBytes / 1024} KB; only the first ${maxBytes / 1024} KB were checked.` : null
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(taken, { stream: isCut }), remark }
  } catch {
    const said = `${name}: not valid UTF-8, so it was read as Windows-1252; look at the quotation marks and accents.`
    return { text: new TextDecoder('windows-1252').decode(taken), remark: remark ? `${remark} ${said}` : said }
  }
}
