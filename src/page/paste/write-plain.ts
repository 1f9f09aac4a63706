import { scanHtml } from './scan-html.js'

/** Elements that are left out with all that is in them. */
const skipped = new Set(['head', 'template', 'noscript', 'object', 'svg', 'math', 'select', 'button', 'video', 'audio'])
const empty = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr', 'source', 'embed', 'base', 'area', 'track'])
const blocks = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'blockquote', 'pre', 'ul', 'ol', 'li', 'table', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl', 'dt', 'dd', 'hr', 'figure', 'address', 'form', 'fieldset'])
/** What Word draws a bullet with, in its own symbol fonts. */
const bullet = /^[\u00b7\u2022\u25aa\u25cf\u25e6\u2013\u2014\uf0a7\uf0b7\uf0d8\u00d8o§-]$/u

interface Writer {
  readonly lines: string[]
  line: string
  /** Whether the line is empty or ends in a space. Kept apart, as looking at the end of a long line over and over is slow. */
  isSpaced: boolean
  /** Cells of the row being read, or null outside a row. */
  cells: string[] | null
  /** One entry a list that is open: the next number, or 0 for bullets. */
  readonly lists: number[]
  /** How many lines there were when the paragraph began. */
  paragraphAt: number
  /** The element that is left out, and how often it is open in itself. */
  skip: { readonly name: string; depth: number } | null
  /** The list mark that Word wrote as words, while it is read. */
  mark: { readonly name: string; depth: number; text: string } | null
  /** Whether a list or a table was seen. */
  hasShape: boolean
}

/**
 * The words of copied HTML as plain text: bullets as `- `, numbers as `1. `, table rows as `| a | b |`, line breaks kept.
 *
 * @returns null where there is neither list nor table: then the clipboard's own plain text is the better one.
 */
export function richText(html: string): string | null {
  const writer: Writer = { lines: [], line: '', isSpaced: true, cells: null, lists: [], paragraphAt: 0, skip: null, mark: null, hasShape: false }
  scanHtml(html, {
    open: (name, attribute) => { open(writer, name, attribute) },
    close: (name) => { close(writer, name) },
    text: (text) => { addText(writer, text.replaceAll(/[\t\n\f\r ]+/gu, ' ')) },
  })
  endRow(writer)
  const text = finish(writer)
  return writer.hasShape && text !== '' ? text : null
}

function open(writer: Writer, name: string, attribute: (name: string) => string): void {
  if (writer.skip) {
    if (name === writer.skip.name) writer.skip.depth++
    return
  }
  if (writer.mark) {
    if (name === writer.mark.name) writer.mark.depth++
    return
  }
  const style = attribute('style')
  if (skipped.has(name) || (!empty.has(name) && /(?:^|;)\s*display:\s*none/iu.test(style))) {
    writer.skip = { name, depth: 1 }
    return
  }
  if (/mso-list:\s*ignore/iu.test(style)) {
    writer.mark = { name, depth: 1, text: '' }
    writer.hasShape = true
    return
  }
  begin(writer, name, attribute)
}

function begin(writer: Writer, name: string, attribute: (name: string) => string): void {
  if (name === 'br') breakLine(writer)
  else if (name === 'td' || name === 'th') {
    writer.cells ??= []
    writer.cells.push('')
    writer.hasShape = true
  } else if (name === 'tr') {
    endRow(writer)
    breakBlock(writer)
    writer.cells = []
  } else if (blocks.has(name)) breakBlock(writer)
  if (name === 'p') writer.paragraphAt = writer.lines.length
  if (name === 'ul') writer.lists.push(0)
  if (name === 'ol') writer.lists.push(Math.max(1, Number.parseInt(attribute('start'), 10) || 1))
  if (name === 'li') listMark(writer)
}

function close(writer: Writer, name: string): void {
  if (writer.skip) {
    if (name === writer.skip.name && --writer.skip.depth === 0) writer.skip = null
    return
  }
  if (writer.mark) {
    if (name === writer.mark.name && --writer.mark.depth === 0) endMark(writer)
    return
  }
  if (name === 'tr' || name === 'table') endRow(writer)
  if (name === 'ul' || name === 'ol') writer.lists.pop()
  if (!blocks.has(name)) return
  breakBlock(writer)
  // An empty paragraph is how people leave a line free.
  if (name === 'p' && !writer.cells && writer.lines.length === writer.paragraphAt) writer.lines.push('')
}

function listMark(writer: Writer): void {
  writer.hasShape = true
  if (writer.cells) return
  const depth = Math.max(0, Math.min(writer.lists.length, 6) - 1)
  const number = writer.lists.at(-1) ?? 0
  if (number > 0) writer.lists[writer.lists.length - 1] = number + 1
  writer.line = `${'  '.repeat(depth)}${number > 0 ? `${number}.` : '-'} `
  writer.isSpaced = true
}

/** Word writes the bullet of a list as words of its own, inside a stretch that other readers are told to ignore. */
function endMark(writer: Writer): void {
  const text = writer.mark?.text.trim() ?? ''
  writer.mark = null
  if (text !== '') addText(writer, bullet.test(text) || text.length > 5 ? '- ' : `${text} `)
}

function addText(writer: Writer, text: string): void {
  if (writer.skip) return
  if (writer.mark) {
    if (writer.mark.text.length < 100) writer.mark.text += text
  } else if (writer.cells) {
    const last = writer.cells.length - 1
    if (last >= 0) writer.cells[last] += text
  } else {
    const added = writer.isSpaced && text.startsWith(' ') ? text.slice(1) : text
    writer.line += added
    if (added !== '') writer.isSpaced = added.endsWith(' ')
  }
}

function breakLine(writer: Writer): void {
  if (writer.cells) return addText(writer, ' ')
  writer.lines.push(writer.line.trimEnd())
  writer.line = ''
  writer.isSpaced = true
}

/** Ends the line only where it holds more than a list mark, so that nested blocks leave no gaps. */
function breakBlock(writer: Writer): void {
  if (writer.cells) addText(writer, ' ')
  else if (writer.line.trim() === '') {
    writer.line = ''
    writer.isSpaced = true
  } else if (!/^ *(?:-|\d+\.) $/u.test(writer.line)) breakLine(writer)
}

function endRow(writer: Writer): void {
  const row = writer.cells?.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim())
  writer.cells = null
  if (row?.some((cell) => cell !== '')) writer.lines.push(`| ${row.join(' | ')} |`)
}

function finish(writer: Writer): string {
  if (writer.line.trim() !== '') breakLine(writer)
  const lines: string[] = []
  for (const line of writer.lines) {
    const plain = line.replaceAll('\u00a0', ' ').trimEnd()
    if (plain !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(plain)
  }
  while (lines.at(-1) === '') lines.pop()
  return lines.join('\n')
}
