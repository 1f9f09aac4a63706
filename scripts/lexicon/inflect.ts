import nlp from 'compromise'

/** A term in one of its forms, with what is said instead in the same form. */
export interface Form {
  readonly term: string
  readonly says: readonly string[]
}

type Tense = 'Infinitive' | 'PresentTense' | 'PastTense' | 'Gerund'

const tenses: readonly Tense[] = ['Infinitive', 'PresentTense', 'PastTense', 'Gerund']
const nounEnds = new Set(['who', 'of', 'with', 'when', 'to', 'from', 'that', 'about', 'where', 'in', 'at', 'after', 'for', 'we', 'they'])
/** Suggestions that stay as they are in every form. */
const keepsForm = /^(?:their|our|says)\b/u

/**
 * Gives the forms of a verb phrase, its first word being the verb: absconds, absconded, absconding, each with its
 * suggestions in the same form. Rests on compromise, which runs at build time alone.
 *
 * @throws {Error} where compromise cannot tell the forms apart.
 */
export function verbForms(term: string, says: readonly string[]): readonly Form[] {
  return tenses.map((tense) => ({ term: conjugate(term, tense), says: says.map((say) => (keepsForm.test(say) ? say : conjugate(say, tense))) }))
}

/** Gives a noun phrase and its plural, its last word being the noun, with suggestions in the same number. */
export function nounForms(term: string, says: readonly string[]): readonly Form[] {
  return [
    { term, says },
    { term: plural(term), says: says.map((say) => (keepsForm.test(say) ? say : plural(say))) },
  ]
}

const verbs = new Map<string, Readonly<Record<string, string>>>()

function conjugate(phrase: string, tense: Tense): string {
  const [verb = '', ...rest] = phrase.split(' ')
  let forms = verbs.get(verb)
  if (!forms) {
    forms = (readAs(verb, 'Verb').verbs().conjugate()[0] ?? {}) as Record<string, string>
    verbs.set(verb, forms)
  }
  const form = forms[tense]
  if (!form || (tense !== 'Infinitive' && form === verb)) throw new Error(`"${verb}" cannot be inflected: write its forms out`)
  return [form, ...rest].join(' ')
}

function plural(phrase: string): string {
  const words = phrase.split(' ')
  const end = words.findIndex((word, at) => at > 0 && nounEnds.has(word))
  const head = (end < 0 ? words.length : end) - 1
  const noun = words[head]!
  words[head] = readAs(noun, 'Noun').nouns().toPlural().text() || noun
  if (head > 0 || words.length > 1) words[0] = /^(?:a|an)$/u.test(words[0]!) ? '' : words[0]!
  return words.filter((word) => word !== '').join(' ')
}

/** Reads a word as the part of speech that the lexicon says it is; the types of `tag` forget which view they return. */
function readAs(word: string, part: 'Verb' | 'Noun'): ReturnType<typeof nlp> {
  return nlp(word).tag(part) as ReturnType<typeof nlp>
}
