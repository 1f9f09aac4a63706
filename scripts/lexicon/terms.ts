import { guards, type Guard, type RawAcronym, type RawPhrase } from '../../src/lexicon/types.js'
import { normalise } from './concrete.js'
import { nounForms, verbForms, type Form } from './inflect.js'
import { stringOf, stringsOf, type Entry, type Problems } from './read.js'

/** A phrase ready to be checked and written. */
export interface CompiledPhrase {
  readonly entry: Entry
  readonly raw: RawPhrase
  readonly source: string
  readonly isQuiet: boolean
}

/** A short form ready to be checked and written. */
export interface CompiledAcronym {
  readonly entry: Entry
  readonly raw: RawAcronym
  readonly source: string
  readonly isQuiet: boolean
}

const acronymFields = new Set(['term', 'full', 'say', 'choices', 'who', 'lower', 'word', 'title', 'forms', 'level', 'source'])
const phraseFields = new Set(['term', 'terms', 'inflect', 'say', 'hint', 'forms', 'why', 'keepRisk', 'guard', 'level', 'source'])
const whoFlags: Readonly<Record<string, number>> = { worker: 8, child: 16, family: 32 }

/** Compiles one entry of acronyms.yml; null where it has a problem. */
export function compileAcronym(entry: Entry, problems: Problems): CompiledAcronym | null {
  const { fields } = entry
  const term = stringOf(fields.term)
  const source = stringOf(fields.source)
  const choices = stringsOf(fields.choices)
  const says = [...stringsOf(fields.full), ...stringsOf(fields.say), ...choices]
  checkFields(entry, acronymFields, problems)
  if (!term) return problems.add(entry, 'has no term'), null
  if (!source) return problems.add(entry, `"${term}" has no source`), null
  if (says.length === 0) return problems.add(entry, `"${term}" does not say what it stands for: give full or choices`), null
  const who = stringOf(fields.who)
  if (who && !whoFlags[who]) problems.add(entry, `who is "${who}": worker, child or family`)
  const flags = (choices.length > 0 ? 1 : 0) | (fields.lower === true ? 2 : fields.lower === 'opening' ? 64 : 0) | (fields.title === true ? 128 : 0) | (fields.word === true ? 4 : 0) | (who ? (whoFlags[who] ?? 0) : 0)
  const forms = stringsOf(fields.forms)
  return { entry, raw: forms.length > 0 ? [term, says, flags, forms] : [term, says, flags], source, isQuiet: levelOf(entry, problems) === 'quiet' }
}

/** Compiles one entry of plain-words.yml or caring-language.yml; null where it has a problem. */
export function compilePhrase(entry: Entry, reasons: readonly string[], problems: Problems): CompiledPhrase | null {
  const { fields } = entry
  const terms = [...stringsOf(fields.term), ...stringsOf(fields.terms)]
  const source = stringOf(fields.source)
  checkFields(entry, phraseFields, problems)
  if (terms.length === 0) return problems.add(entry, 'has no term'), null
  if (!source) return problems.add(entry, `"${terms[0]}" has no source`), null
  const says = stringsOf(fields.say)
  const hint = stringOf(fields.hint)
  if (says.length === 0 && !hint) return problems.add(entry, `"${terms[0]}" does not say what to write instead: give say or hint`), null
  const guard = stringOf(fields.guard)
  if (guard && !guards.includes(guard as Guard)) problems.add(entry, `guard is "${guard}": one of ${guards.join(', ')}`)
  const why = stringOf(fields.why)
  if (why && !reasons.includes(why)) problems.add(entry, `why is "${why}": one of ${reasons.join(', ')}`)
  const forms = formsOf(entry, terms, says, problems)
  const [first, ...others] = forms.map((form) => form.says)
  const isSame = others.every((other) => other.join('|') === first!.join('|'))
  const raw: RawPhrase = [
    forms.map((form) => form.term),
    isSame ? (first!.length > 0 ? [first!] : []) : forms.map((form) => form.says),
    guard ? guards.indexOf(guard as Guard) + 1 : 0,
    why ? reasons.indexOf(why) + 1 : 0,
    fields.keepRisk === true ? 1 : 0,
    hint ?? '',
  ]
  return { entry, raw: trimmed(raw), source, isQuiet: levelOf(entry, problems) === 'quiet' }
}

function formsOf(entry: Entry, terms: readonly string[], says: readonly string[], problems: Problems): readonly Form[] {
  const inflect = stringOf(entry.fields.inflect)
  if (inflect && inflect !== 'verb' && inflect !== 'noun') problems.add(entry, `inflect is "${inflect}": verb or noun`)
  const forms: Form[] = []
  try {
    for (const term of terms) forms.push(...(inflect === 'verb' ? verbForms(term, says) : inflect === 'noun' ? nounForms(term, says) : [{ term, says }]))
    for (const term of stringsOf(entry.fields.forms)) forms.push({ term, says })
    return forms.map((form) => ({ ...form, term: normalise(form.term) }))
  } catch (error) {
    problems.add(entry, (error as Error).message)
    return terms.map((term) => ({ term, says }))
  }
}

/** Leaves out what is nothing at the end, which reading puts back. */
function trimmed(raw: RawPhrase): RawPhrase {
  const values = [...raw]
  while (values.length > 2 && !values.at(-1)) values.pop()
  return values as unknown as RawPhrase
}

function levelOf(entry: Entry, problems: Problems): string {
  const level = entry.fields.level ?? 'flag'
  if (level !== 'flag' && level !== 'quiet') problems.add(entry, `level is "${String(level)}": flag or quiet`)
  return String(level)
}

function checkFields(entry: Entry, known: ReadonlySet<string>, problems: Problems): void {
  for (const field of Object.keys(entry.fields)) if (!known.has(field)) problems.add(entry, `has a field "${field}" that nobody reads`)
}
