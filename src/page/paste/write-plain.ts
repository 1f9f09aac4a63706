/** What is read of a node: the DOM has it, and so has any small stand-in. */
export interface PlainNode {
  /** 1 element, 3 text, as in the DOM. */
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: PlainNode | null
  readonly nextSibling: PlainNode | null
  readonly parentNode: PlainNode | null
  readonly getAttribute?: (name: string) => string | null
}

const skipped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'TITLE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'XML', 'TEXTAREA', 'SELECT', 'BUTTON', 'META', 'LINK'])
const blocks = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'BLOCKQUOTE', 'PRE', 'UL', 'OL', 'LI', 'TABLE', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'DL', 'DT', 'DD', 'HR', 'FIGURE', 'ADDRESS', 'FORM'])
const wordBullet = /^(?:[\u00b7\u2022\u25aa\u25cf\u25e6\u2013\u2014\uf0a7\uf0b7o§-]|\uf0d8|\u00d8)\s*$/u

interface Writer {
  /** Lines that are done. */
  readonly lines: string[]
  line: string
  /** Cells of the row being read, or null outside a row. */
  cells: string[] | null
  /** One entry a list that is open: the next number, or 0 for bullets. */
  readonly lists: number[]
  /** How many lines there were when the paragraph began. */
  paragraphAt: number
}

/**
 * Writes the words below a node as plain text, keeping lists, tables and line breaks. Takes time linear in the number of
 * nodes, however deep they are nested.
 */
export function writePlain(root: PlainNode): string {
  const writer: Writer = { lines: [], line: '', cells: null, lists: [], paragraphAt: 0 }
  let node = root.firstChild
  while (node) {
    const goesIn = open(writer, node)
    if (goesIn && node.firstChild) {
      node = node.firstChild
      continue
    }
    if (goesIn) close(writer, node)
    while (node && !node.nextSibling) {
      node = node.parentNode
      if (!node || node === root) return finish(writer)
      close(writer, node)
    }
    node = node?.nextSibling ?? null
  }
  return finish(writer)
}

/** Begins a node. False where what is inside it is left out. */
function open(writer: Writer, node: PlainNode): boolean {
  if (node.nodeType === 3) {
    addWords(writer, (node.nodeValue ?? '').replaceAll(/[\t\n\f\r ]+/gu, ' '))
    return false
  }
  if (node.nodeType !== 1) return false
  const name = node.nodeName.toUpperCase()
  if (skipped.has(name) || name.startsWith('O:')) return false
  const style = node.getAttribute?.('style') ?? ''
  if (/mso-list:\s*ignore/iu.test(style)) return wordListMark(writer, node)
  if (/(?:^|;)\s*display:\s*none/iu.test(style)) return false
  if (name === 'BR') breakLine(writer)
  else if (name === 'TD' || name === 'TH') writer.cells?.push('')
  else if (blocks.has(name)) breakBlock(writer)
  if (name === 'P') writer.paragraphAt = writer.lines.length
  if (name === 'TR') writer.cells = []
  if (name === 'UL') writer.lists.push(0)
  if (name === 'OL') writer.lists.push(Math.max(1, Number.parseInt(node.getAttribute?.('start') ?? '1', 10) || 1))
  if (name === 'LI') listMark(writer)
  return true
}

function close(writer: Writer, node: PlainNode): void {
  const name = node.nodeName.toUpperCase()
  if (name === 'TR' && writer.cells) {
    const row = writer.cells.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim())
    writer.cells = null
    if (row.some((cell) => cell !== '')) writer.lines.push(`| ${row.join(' | ')} |`)
  } else if (name === 'UL' || name === 'OL') {
    writer.lists.pop()
    breakBlock(writer)
  } else if (blocks.has(name)) {
    breakBlock(writer)
    // An empty paragraph is how people leave a line free.
    if (name === 'P' && !writer.cells && writer.lines.length === writer.paragraphAt) writer.lines.push('')
  }
}

/** Word writes the bullet of a list as words of its own, inside a stretch that other readers are told to ignore. */
function wordListMark(writer: Writer, node: PlainNode): boolean {
  let inner: PlainNode | null = node
  let mark = ''
  for (let steps = 0; inner && steps < 20; steps++) {
    if (inner.nodeType === 3) { mark = (inner.nodeValue ?? '').trim(); if (mark !== '') break }
    inner = inner.firstChild ?? inner.nextSibling
  }
  if (mark !== '') addWords(writer, wordBullet.test(mark) || mark.length > 5 ? '- ' : `${mark} `)
  return false
}

function listMark(writer: Writer): void {
  const depth = Math.max(0, Math.min(writer.lists.length, 6) - 1)
  const number = writer.lists.at(-1) ?? 0
  if (number > 0) writer.lists[writer.lists.length - 1] = number + 1
  if (!writer.cells) writer.line = `${'  '.repeat(depth)}${number > 0 ? `${number}.` : '-'} `
}

function addWords(writer: Writer, words: string): void {
  if (writer.cells) {
    const last = writer.cells.length - 1
    if (last >= 0) writer.cells[last] += words
  } else writer.line += writer.line === '' || writer.line.endsWith(' ') ? words.trimStart() : words
}

function breakLine(writer: Writer): void {
  if (writer.cells) { addWords(writer, ' '); return }
  writer.lines.push(writer.line.trimEnd())
  writer.line = ''
}

/** Ends the line only where it holds something, so that nested blocks leave no gaps. */
function breakBlock(writer: Writer): void {
  if (writer.cells) addWords(writer, ' ')
  else if (writer.line.trim() !== '' && !/^\s*(?:-|\d+\.)\s$/u.test(writer.line)) breakLine(writer)
}

function finish(writer: Writer): string {
  if (writer.line.trim() !== '') breakLine(writer)
  const lines: string[] = []
  for (const line of writer.lines) if (line !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(line.replaceAll('\u00a0', ' '))
  while (lines.at(-1) === '') lines.pop()
  return lines.join('\n')
}
