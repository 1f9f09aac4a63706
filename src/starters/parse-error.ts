/** Where a template could not be read, and why. Lines and columns count from 1. */
export interface ParseFault {
  readonly line: number
  readonly column: number
  readonly message: string
}

/**
 * Finds the place of an error that Handlebars threw while reading a template. Some say it outright; others only show a
 * piece of the text with an arrow under it, which is looked for in the source.
 */
export function placeOfParseError(error: unknown, source: string): ParseFault {
  const { message = '', lineNumber, column } = error as { readonly message?: string; readonly lineNumber?: number; readonly column?: number }
  const first = message.split('\n')[0] ?? ''
  if (typeof lineNumber === 'number') return { line: lineNumber, column: (column ?? 0) + 1, message: `This cannot be read: ${first.replace(/ - \d+:\d+$/u, '')}.` }
  const line = Number(/on line (\d+)/u.exec(first)?.[1] ?? 1)
  const [, shown = '', arrow = '', expecting = ''] = message.split('\n')
  const got = /got '([^']*)'/u.exec(expecting)?.[1]
  const why = got === 'EOF' ? 'something is opened and never closed' : 'the braces here do not fit together'
  return { line, column: columnOf(source, line, shown, arrow.indexOf('^')), message: `This cannot be read: ${why}.` }
}

/** The column on a line at which the text before the arrow ends. */
function columnOf(source: string, line: number, shown: string, arrow: number): number {
  const lines = source.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const end = start + (lines[line - 1]?.length ?? 0)
  const before = shown.slice(0, Math.max(arrow, 0)).replace(/^\.\.\./u, '')
  for (let at = start; at <= end; at++) {
    if (before !== '' && source.slice(Math.max(0, at - before.length * 2), at).replaceAll('\n', '').endsWith(before)) return at - start + 1
  }
  return 1
}
