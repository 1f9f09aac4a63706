import { readdirSync, readFileSync } from 'node:fs'
import fc, { type Arbitrary } from 'fast-check'

const folder = new URL('../corpus/', import.meta.url)

/** The sample notes with what is known of them. */
export const samples: readonly { readonly text: string; readonly context: object }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { text: string; context: object }))

/** Any UTF-16 code units, halves of pairs too. */
export const anyUnits: Arbitrary<string> = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 200 })

const lineBreak = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\u2028', '\u0085')

const piece = fc.constantFrom(
  'Management oversight', '# Management Oversight', '**Actions:**', 'Rationale:', 'Next steps', 'Signed:', '3 May 2024', '03/05/24', '25/08 /23', '31/02/24', '14OCT24', 'Fri 12 Sept', 'Monday 3 May 2024', '2024-05-03',
  'Mia', 'Zoë', 'Child A', 'JB', 'Priya Nair (SW)', 'Ms Danso', "O'Neill", 'baby Okafor', 'SW', 'TM', 'IRO', 'the social worker', 'mum', 'I', 'we',
  'to visit', 'will call', 'agreed', 'NFA', 'because', 'so that she is safe', 'this means that', 'by 10 May', 'within 5 working days', 'ASAP', 'weekly', 'every 10 working days', 'review in supervision', 'today', 'next Tuesday',
  'hard to reach', 'failed to engage', 'placement', 'contact', 'S.47', 'Reg. 24', 'e.g.,', 'wheelchair-bound', 'commit suicide',
  'From: Sam <sam@example.org>', 'Sent: 3 May 2024 10:00', 'Subject: RE: Mia', 'On Tue, 3 May 2024 Sam wrote:', 'Kind regards,', 'Hi Sam,', '> quoted', '07700 900123', 'SW1A 1AA', '943 476 5919',
  '[Name]', 'DD/MM/YYYY', 'xxx', '- ', '* ', '• ', '1. ', '| a | b |', '|---|---|', '```', '<!--', '-->', '&amp;', '&#x0;', '---', '***', '> ', '    ', '\t', '[x]', '(', ')', '"', '“', '”', '‘', '’', "'", ':', ';', ',', '.', '…', '?', '!', '-', '–', '_', '\\', '`',
  '\u00a0', '\u200b', '\u00ad', '\ufeff', '\ud83d', '\udc67', '👩‍👧', 'e\u0301', 'İ', 'ß', 'ﬁ', '٣', '１２', '漢字', '\u0000', '\u202e',
)

/** What people type and paste, in an order in which nobody would. */
export const soup: Arbitrary<string> = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 2, arbitrary: fc.constant(' ') }, { weight: 1, arbitrary: lineBreak }), { maxLength: 80 }).chain((pieces) => fc.constantFrom('', ' ').map((between) => pieces.join(between)))

type Change = (text: string, at: number, other: number) => string

const changes: readonly Change[] = [
  (text, at, other) => text.slice(0, Math.min(at, other)) + text.slice(Math.max(at, other)),
  (text, at, other) => text.slice(0, at) + text.slice(Math.min(at, other), Math.max(at, other)) + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at).toUpperCase(),
  (text, at) => text.slice(0, at) + text.slice(at).toLowerCase(),
  (text, at) => text.slice(0, at) + text.slice(at).replaceAll('\n', '\r\n'),
  (text, at) => text.slice(0, at) + text.slice(at).replaceAll('\n', '\r'),
  (text, at) => text.slice(0, at) + text.slice(at).replaceAll('\n', ' '),
  (text, at) => text.slice(0, at) + text.slice(at).replaceAll(' ', '\u00a0'),
  (text, at) => text.slice(0, at) + text.slice(at).replaceAll('. ', '.'),
  (text) => text.normalize('NFD'),
]

/** A sample note that something has happened to. */
export const mutated: Arbitrary<string> = fc
  .tuple(fc.nat(samples.length - 1), fc.array(fc.tuple(fc.nat(changes.length), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(piece, anyUnits)), { maxLength: 4 }))
  .map(([index, steps]) => {
    let text = samples[index]?.text ?? ''
    for (const [kind, first, second, insert] of steps) {
      const at = Math.floor(first * text.length)
      text = changes[kind]?.(text, at, Math.floor(second * text.length)) ?? text.slice(0, at) + insert + text.slice(at)
    }
    return text
  })

/** Any text at all, most of it near to notes. */
export const text: Arbitrary<string> = fc.oneof({ weight: 1, arbitrary: anyUnits }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) }, { weight: 3, arbitrary: soup }, { weight: 4, arbitrary: mutated })

/** What may be known of a note, sensible or not. */
export const context = fc.record(
  { recordedOn: fc.constantFrom('2024-05-03', '2024-02-29', '1999-12-31', 'not a day', ''), children: fc.array(fc.oneof(fc.constantFrom('Mia', 'Zoë Smith', 'JB', ''), anyUnits), { maxLength: 3 }), event: fc.oneof(fc.constantFrom('late-visit', 'injury'), soup), role: fc.constantFrom('TM', 'team manager', 'nobody', '') },
  { requiredKeys: [] },
)

/** How often a property is tried: `PROPERTY_RUNS` asks for more than is usual. */
export function tries(usual: number): { numRuns: number } {
  return { numRuns: Math.max(usual, Number(process.env['PROPERTY_RUNS'] ?? 0)) }
}

/** For a machine that does other things too. */
export const patience = 120_000
