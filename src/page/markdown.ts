/** A stretch inside a paragraph. */
export interface Inline {
  readonly kind: 'text' | 'code' | 'strong'
  readonly text: string
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly words: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }

/**
 * Reads the Markdown that rule pages and starters are written in: headings, paragraphs, lists, fenced code, `code` and
 * **strong**. Anything else is left as it stands. Takes time linear in the length of the text.
 */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = []
  const lines = text.split('\n')
  let paragraph: string[] = []
  let list = null as { readonly isNumbered: boolean; readonly items: string[] } | null
  const end = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', words: readInline(paragraph.join(' ')) })
    if (list) blocks.push({ kind: 'list', isNumbered: list.isNumbered, items: list.items.map(readInline) })
    paragraph = []
    list = null
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('```')) {
      end()
      const start = at + 1
      do at++; while (at < lines.length && !(lines[at] ?? '').startsWith('```'))
      blocks.push({ kind: 'code', text: lines.slice(start, at).join('\n') })
      continue
    }
    const heading = /^(#{1,6}) (.*)$/u.exec(line)
    const item = /^ {0,3}(?:[-*+]|(\d{1,9})[.)]) (.*)$/u.exec(line)
    if (heading) {
      end()
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, words: readInline(heading[2] ?? '') })
    } else if (item) {
      const isNumbered = item[1] !== undefined
      if (paragraph.length > 0 || list?.isNumbered !== isNumbered) end()
      list ??= { isNumbered, items: [] }
      list.items.push(item[2] ?? '')
    } else if (line.trim() === '') end()
    else if (list && /^\s/u.test(line)) list.items[list.items.length - 1] += ` ${line.trim()}`
    else {
      if (list) end()
      paragraph.push(line.trim())
    }
  }
  end()
  return blocks
}

/** Splits at backticks and double asterisks; an odd one is text. */
function readInline(text: string): readonly Inline[] {
  const parts: Inline[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    const mark = text[at] === '`' ? '`' : text.startsWith('**', at) ? '**' : ''
    const close = mark === '' ? -1 : text.indexOf(mark, at + mark.length)
    if (close <= at + mark.length) {
      at += mark === '**' ? 2 : 1
      continue
    }
    if (at > from) parts.push({ kind: 'text', text: text.slice(from, at) })
    parts.push({ kind: mark === '`' ? 'code' : 'strong', text: text.slice(at + mark.length, close) })
    at = close + mark.length
    from = at
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}
