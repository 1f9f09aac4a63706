import { cues } from '../../lexicon/cues.generated.js'
import { roles } from '../../lexicon/roles.generated.js'

/** What a word can be in a sentence that sets a task. A word may be several things. */
export const Word = {
  Verb: 1,
  Present: 1 << 1,
  Past: 1 << 2,
  Participle: 1 << 3,
  Gerund: 1 << 4,
  Future: 1 << 5,
  Modal: 1 << 6,
  Need: 1 << 7,
  Please: 1 << 8,
  Negative: 1 << 9,
  Condition: 1 << 10,
  Want: 1 << 11,
  Have: 1 << 12,
  Joiner: 1 << 13,
  First: 1 << 14,
  Second: 1 << 15,
  Third: 1 << 16,
  Weak: 1 << 17,
  Role: 1 << 18,
  Thing: 1 << 19,
  Review: 1 << 20,
  Vague: 1 << 21,
  To: 1 << 22,
  Determiner: 1 << 23,
  Preposition: 1 << 24,
  /** A job: somebody whose work it is to act ("SW", "midwife"). */
  Job: 1 << 25,
  /** Family and carers. */
  Relative: 1 << 26,
  /** Words that may join a second task: "and", "so". */
  Linking: 1 << 27,
  /** Verbs of wishing: what follows is wished for, not set. */
  Wish: 1 << 28,
  /** Verbs of hoping and refusing: nobody is asked to do anything. */
  Hope: 1 << 29,
} as const

const classes = new Map<string, number>()

function mark(words: Iterable<string>, bit: number): void {
  for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit)
}

const { actions } = cues
const vowels = 'aeiou'

/** `sends`, `carries`, `watches`. */
export function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/u.test(verb)) return `${verb}es`
  const isConsonantY = verb.endsWith('y') && !vowels.includes(verb.charAt(verb.length - 2))
  return isConsonantY ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function doubles(verb: string): boolean {
  const [a = '', b = '', c = ''] = verb.slice(-3)
  return verb.length <= 5 && !vowels.includes(a) && vowels.includes(b) && !vowels.includes(c) && !'wxy'.includes(c)
}

/** `sending`, `sharing`, `stopping`. */
export function gerund(verb: string): string {
  if (verb.endsWith('e') && !verb.endsWith('ee') && verb.length > 2) return `${verb.slice(0, -1)}ing`
  return `${verb}${doubles(verb) ? verb.slice(-1) : ''}ing`
}

/** `asked`, `shared`, `carried`, `stopped`. */
export function pastForm(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (verb.endsWith('y') && !vowels.includes(verb.charAt(verb.length - 2))) return `${verb.slice(0, -1)}ied`
  return `${verb}${doubles(verb) ? verb.slice(-1) : ''}ed`
}

mark(actions.verb, Word.Verb)
mark(actions.verb.map(thirdPerson), Word.Present)
mark(actions.verb.map(gerund), Word.Gerund)
mark(actions.verb.map(pastForm), Word.Past | Word.Participle)
mark(actions.past, Word.Past)
mark(actions.participle, Word.Participle)
mark(actions.future, Word.Future)
mark(actions.modal, Word.Modal)
mark(actions.need, Word.Need)
mark(actions.please, Word.Please)
mark(actions.negative, Word.Negative)
mark(actions.condition, Word.Condition)
mark(actions.want, Word.Want)
mark(actions.have, Word.Have)
mark(actions.wish, Word.Wish)
mark(actions.hope, Word.Hope)
mark(actions.joiner, Word.Joiner)
mark(actions['first-person'], Word.First)
mark(actions['second-person'], Word.Second)
mark(actions['third-person'], Word.Third)
mark(actions['weak-owner'], Word.Weak)
mark(actions.role, Word.Role)
mark(roles.worker.split(' '), Word.Role | Word.Job)
mark(roles.team.split(' '), Word.Role)
mark(roles.relative.split(' '), Word.Role | Word.Relative)
mark(actions.thing, Word.Thing)
mark(actions['review-verb'], Word.Review)
mark(actions['vague-task'], Word.Vague)
mark(['to'], Word.To)
mark(['the', 'a', 'an', 'his', 'her', 'their', 'my', 'our', 'your', 'its', 'this', 'that', 'these', 'those', 'any', 'some', 'each', 'every', 'all', 'both'], Word.Determiner)
mark(['of', 'in', 'on', 'at', 'for', 'from', 'with', 'w', 're', 'about', 'by', 'into', 'as', 'per', 'over', 'within', 'during', 'under', 'via', 'through'], Word.Preposition)

mark(['and', 'so', 'but', 'then'], Word.Linking)

/** The classes of a word in lower case; 0 where it is in none. */
export function classesOf(lower: string): number {
  return classes.get(lower) ?? 0
}

/** Every word that has a class. */
export function knownWords(): Iterable<string> {
  return classes.keys()
}

const bases = new Map(actions.verb.map((verb) => [thirdPerson(verb), verb]))

/** The base of a verb in the third person (`rings`: `ring`); undefined for other words. */
export function baseOf(lower: string): string | undefined {
  return bases.get(lower)
}
