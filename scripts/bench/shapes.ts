/** A kind of text that has made linters slow, hang or fall over. */
export interface Shape {
  readonly name: string
  /** What it repeats. */
  readonly unit: string
  /** What stands once before it. */
  readonly head?: string
}

/** Texts that look for quadratic time: runs of one thing, matches without end, nesting, near-misses of every kind of thing that a note is read for. */
export const shapes: readonly Shape[] = [
  { name: 'one letter', unit: 'a' },
  { name: 'one digit', unit: '7' },
  { name: 'spaces', unit: ' ' },
  { name: 'tabs', unit: '\t' },
  { name: 'line breaks', unit: '\n' },
  { name: 'CRLF', unit: '\r\n' },
  { name: 'exclamation marks', unit: '!' },
  { name: 'underscores', unit: '_' },
  { name: 'emoji', unit: '👩‍👧 ' },
  { name: 'lone surrogates', unit: '\ud83d ' },
  { name: 'combining marks', unit: 'e\u0301\u0302' },
  { name: 'stops and spaces', unit: '. ' },
  { name: 'hyphenated', unit: 'a-' },
  { name: 'apostrophes', unit: "a'" },
  { name: 'dates run together', unit: '12/12/' },
  { name: 'deadlines', unit: 'within 12 working days ' },
  { name: 'days in a list', unit: '- today\n' },
  { name: 'no full stop', unit: 'she was seen and he was told to be seen by ' },
  { name: 'asterisks', unit: '*a ' },
  { name: 'quote marks of Markdown', unit: '> ' },
  { name: 'nested quotes', unit: '>' },
  { name: 'nested lists', unit: '- ' },
  { name: 'numbered list', unit: '1. a\n' },
  { name: 'list that goes deeper', unit: '  - a\n   ' },
  { name: 'table', unit: '| a | b |\n' },
  { name: 'one table row', unit: '|a' },
  { name: 'table by tabs', unit: 'a\tb\tc\n' },
  { name: 'headings', unit: '# Actions\n' },
  { name: 'labels', unit: 'Rationale: ' },
  { name: 'label lines', unit: 'Actions:\n' },
  { name: 'open brackets', unit: '[' },
  { name: 'placeholders', unit: '[Name] DD/MM/YYYY ' },
  { name: 'open quotation marks', unit: '“a ' },
  { name: 'straight quotation marks', unit: '"a" ' },
  { name: 'names', unit: 'Mia Jones and ' },
  { name: 'names and roles', unit: 'Priya Nair (SW), ' },
  { name: 'capitals', unit: 'SW TM IRO ' },
  { name: 'initials', unit: 'J.B. ' },
  { name: 'email headers', unit: 'From: a@b.org\nTo: c\nSent: 3 May 2024\nSubject: x\n' },
  { name: 'replies', unit: 'On Tue 3 May 2024 Sam wrote:\n> a\n' },
  { name: 'greetings and sign-offs', unit: 'Hi Sam,\n\nKind regards,\nJo\n' },
  { name: 'addresses', unit: 'a@b.c ' },
  { name: 'reasons', unit: 'because of concerns, so that she is safe, ' },
  { name: 'actions', unit: '- SW to visit Mia by 3 May 2024\n' },
  { name: 'instructions', unit: 'Sam to call the school and ' },
  { name: 'front matter', head: '---\n', unit: 'a: b\n' },
  { name: 'hurtful words', unit: 'wheelchair-bound fireman ' },
  { name: 'hard sentences', unit: 'the recommendations of the professional network were considered in accordance with arrangements. ' },
  { name: 'one hard sentence', unit: 'recommendations considered accordingly ' },
]

/**
 * Makes a text of a shape.
 *
 * @param shape what it is made of.
 * @param length in UTF-16 code units; the text has no more.
 */
export function makeShape({ unit, head = '' }: Shape, length: number): string {
  return (head + unit.repeat(Math.ceil(length / unit.length))).slice(0, length)
}
