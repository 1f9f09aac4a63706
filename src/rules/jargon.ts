import { sentenceAt } from '../events/in-note.js'
import { findUnknownCapitals, loudLines } from '../lexicon/capitals.js'
import { findTerms, type TermHit } from '../lexicon/find.js'
import { inCaseOf } from '../lexicon/letter-case.js'
import { initialsOf } from '../lexicon/initials.js'
import { isSpelledOut } from '../lexicon/spelled-out.js'
import type { Acronym, Phrase } from '../lexicon/types.js'
import type { Note } from '../note/types.js'
import type { Profile } from '../profile/types.js'
import type { Finding, Judged, Rule } from './types.js'

const askForWords = 'Write it out in words the first time, as you would say it to the child.'

const byName: Readonly<Record<'worker' | 'child' | 'family', string>> = {
  worker: 'Give the person’s name as well: the child knew a person, not a job.',
  child: 'Use the child’s name.',
  family: 'Use the word the child uses for them, or their name.',
}

/** What the parts of the check share. */
interface Look {
  readonly note: Note
  readonly profile: Profile
  /** The council's own short forms, in small letters, with what they stand for. */
  readonly local: ReadonlyMap<string, string>
  readonly isLoudLine: (token: number) => boolean
  /** Whether two letters stand for somebody: they sign the note, or stand beside a name as its equal. */
  readonly isInitials: (token: number) => boolean
  readonly isAllowed: (key: string) => boolean
  /** Whether the term was seen before; from now on it was. */
  readonly isRepeat: (key: string) => boolean
}

function check({ note, profile }: Judged): readonly Finding[] {
  const hits = findTerms(note)
  const known = new Uint8Array(note.tokens.length)
  for (const hit of hits) known.fill(1, hit.firstToken, hit.endToken)
  const isKnown = (token: number): boolean => known[token] === 1
  const look = lookAt(note, profile, isKnown)
  const explained = new Set(hits.filter((hit) => hit.kind === 'acronym' && isSpelledOut(note, hit.firstToken, hit.endToken, (hit.term as Acronym).says)).map((hit) => hit.term))
  const findings = hits.flatMap((hit) => (hit.kind === 'acronym' ? (explained.has(hit.term) ? [] : acronymFinding(look, hit, hit.term as Acronym)) : phraseFinding(look, hit, hit.term as Phrase)))
  return [...findings, ...unknownFindings(look, isKnown)].sort((a, b) => a.start - b.start)
}

function lookAt(note: Note, profile: Profile, isKnown: (token: number) => boolean): Look {
  const allowed = new Set(profile.allowedAcronyms.map((term) => term.toLowerCase()))
  const seen = new Set<string>()
  const isRepeat = (key: string): boolean => {
    if (seen.has(key)) return true
    seen.add(key)
    return false
  }
  const local = new Map(profile.acronyms.map(({ term, full }) => [term.toLowerCase(), full]))
  return { note, profile, local, isLoudLine: loudLines(note, isKnown), isInitials: initialsOf(note), isAllowed: (key) => allowed.has(key), isRepeat }
}

function phraseFinding({ note, isRepeat }: Look, hit: TermHit, phrase: Phrase): readonly Finding[] {
  if (phrase.rule !== 'jargon' || isRepeat(`phrase ${phrase.term}`)) return []
  const says = inCaseOf(note.tokens[hit.firstToken]!, hit.says)
  return [
    {
      start: hit.start,
      end: hit.end,
      message: `“${note.text.slice(hit.start, hit.end)}” is service language.`,
      note: `The child may not know what it means for them. ${phrase.hint ? `Write ${phrase.hint}.` : `Say it plainly: ${orList(says)}.`}`,
      suggestions: says,
    },
  ]
}

function acronymFinding(look: Look, hit: TermHit, acronym: Acronym): readonly Finding[] {
  const key = acronym.term.toLowerCase()
  if (look.isAllowed(key) || isNoShortForm(look, hit, acronym) || look.isRepeat(key)) return []
  const full = look.local.get(key)
  const typed = look.note.text.slice(hit.start, hit.end)
  return [{ start: hit.start, end: hit.end, message: `“${typed}” is not explained.`, note: adviceOn(acronym, full), suggestions: full ? [full] : fitting(look.note, hit, acronym.says) }]
}

/** Words with a gap to fill in are a sentence of their own: they lead where the term is one, and fit nowhere else. */
function fitting(note: Note, hit: TermHit, says: readonly string[]): readonly string[] {
  const open = says.filter((say) => say.includes('['))
  if (open.length === 0) return says
  const closed = says.filter((say) => !say.includes('['))
  return isWholeSentence(note, hit) ? [...open, ...closed] : closed
}

function isWholeSentence(note: Note, { firstToken, endToken }: TermHit): boolean {
  const sentence = sentenceAt(note, firstToken)
  if (!sentence) return false
  const label = note.lines[sentence.line]?.label
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = note.tokens[at]!
    const isInside = at >= firstToken && at < endToken
    if (!isInside && token.kind !== 'punctuation' && !(label && token.end <= label.end)) return false
  }
  return true
}

function adviceOn(acronym: Acronym, full: string | undefined): string {
  const meaning = full ? `It stands for ${full}.` : acronym.isAmbiguous ? `It may stand for ${orList(acronym.says)}: say which.` : `It stands for ${acronym.says[0]}.`
  return `${meaning} The child who reads this will not know. ${acronym.who ? byName[acronym.who] : askForWords}`
}

/** The same letters may sign a line off, or shout an everyday word. */
function isNoShortForm(look: Look, hit: TermHit, acronym: Acronym): boolean {
  if (acronym.isWord && look.isLoudLine(hit.firstToken)) return true
  if (acronym.term.length !== 2 || hit.endToken - hit.firstToken !== 1) return false
  const isRole = look.profile.roles.some((role) => role.id.toLowerCase() === acronym.term.toLowerCase())
  // "MO 6/3/26" at the end says what the entry is, not who signs it.
  const isTitle = acronym.lower === 'opening' && look.note.tokens[hit.firstToken]!.shape === 'upper'
  return !isRole && !isTitle && look.isInitials(hit.firstToken)
}

function unknownFindings({ note, local, isAllowed, isRepeat, isLoudLine }: Look, isKnown: (token: number) => boolean): readonly Finding[] {
  const unknown = findUnknownCapitals(note, isKnown, isLoudLine).map(({ firstToken, endToken }) => {
    const [start, end] = [note.tokens[firstToken]!.start, note.tokens[endToken - 1]!.end]
    const typed = note.text.slice(start, end)
    return { start, end, typed, key: typed.toLowerCase().replace(/s$/u, ''), isExplained: isSpelledOut(note, firstToken, endToken, []) }
  })
  const explained = new Set(unknown.filter((one) => one.isExplained).map((one) => one.key))
  return unknown.flatMap(({ start, end, typed, key }) => {
    if (explained.has(key) || isAllowed(key) || isAllowed(typed.toLowerCase()) || isRepeat(key)) return []
    const full = local.get(key) ?? local.get(typed.toLowerCase())
    const meaning = full ? `It stands for ${full}. ` : ''
    return [{ start, end, message: `“${typed}” is not explained.`, note: `${meaning}The child who reads this will not know what it stands for. ${askForWords}`, suggestions: full ? [full] : [] }]
  })
}

function orList(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

/**
 * Short forms that the note does not explain, and service language that has a plain equivalent or hides what is meant. Each
 * term is flagged once, at its first place; short forms that everybody knows, the names of plans, orders and meetings written
 * in full, and whatever the profile allows are left alone.
 *
 * ## Why
 *
 * “Children’s Services Management Oversight List” asks that recording be as free from jargon as possible, because the most
 * important of those who read the file is the child. “Management Oversight Guidance” asks that they understand how and why
 * decisions were made for them.
 *
 * ## When it is wrong
 *
 * A short form that your council explains to every child can be allowed in the profile (`allowedAcronyms`). Letters that the
 * lexicon does not know may be a name: write it as a name.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * EDT rang the SW about Mia's contact with her dad. SW to visit today.
 * ```
 *
 * ```finds
 * 2:1-2:4: EDT
 * 2:14-2:16: SW
 * 2:29-2:36: contact
 * ```
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Mia has a new placement. QXR form to go in.
 * ```
 *
 * ```finds
 * 2:15-2:24: placement
 * 2:26-2:29: QXR
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * The Emergency Duty Team (EDT) rang. EDT will ring again. Mia's GP saw her, and Priya is to contact the school.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Ali is at home under a Care Order and the Placement with Parents Regulations. Agreed, and here is why: he is happy. – GS
 * ```
 */
export const jargon: Rule = {
  meta: { id: 'jargon', title: 'No unexplained jargon', severity: 'warning', group: 'language', sources: ['Children’s Services Management Oversight List', 'Management Oversight Guidance'] },
  check,
}
