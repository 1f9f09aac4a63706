import { findUnknownCapitals, isLoudLine, isSignOff } from '../lexicon/capitals.js'
import { findTerms, type TermHit } from '../lexicon/find.js'
import { isSpelledOut } from '../lexicon/spelled-out.js'
import type { Acronym } from '../lexicon/types.js'
import type { Note } from '../note/types.js'
import type { Profile } from '../profile/types.js'
import type { Finding, Judged, Rule } from './types.js'

const askForWords = 'Write it out in words the first time, as you would say it to the child.'

const byName: Readonly<Record<'worker' | 'child' | 'family', string>> = {
  worker: 'Give the person’s name as well: the child knew a person, not a job.',
  child: 'Use the child’s name.',
  family: 'Use the word the child uses for them, or their name.',
}

function check(judged: Judged): readonly Finding[] {
  const { note, profile } = judged
  const hits = findTerms(note)
  const local = new Map(profile.acronyms.map(({ term, full }) => [term.toLowerCase(), full]))
  const allowed = new Set(profile.allowedAcronyms.map((term) => term.toLowerCase()))
  const seen = new Set<string>()
  const findings: Finding[] = []
  const known = new Uint8Array(note.tokens.length)
  for (const hit of hits) known.fill(1, hit.firstToken, hit.endToken)
  const isKnown = (at: number) => known[at] === 1
  for (const hit of hits) {
    if (hit.kind === 'acronym') addAcronym(judged, hit, hits, isKnown, local, allowed, seen, findings)
    else if ('rule' in hit.term && hit.term.rule === 'jargon') addPhrase(note, hit, seen, findings)
  }
  addUnknown(note, isKnown, local, allowed, seen, findings)
  return findings.sort((a, b) => a.start - b.start)
}

function addPhrase(note: Note, hit: TermHit, seen: Set<string>, findings: Finding[]): void {
  if (seen.has(`phrase ${hit.term.term}`)) return
  seen.add(`phrase ${hit.term.term}`)
  const typed = note.text.slice(hit.start, hit.end)
  findings.push({
    start: hit.start,
    end: hit.end,
    message: `“${typed}” is service language.`,
    note: `The child may not know what it means for them. Say it plainly: ${orList(hit.says)}.`,
    suggestions: hit.says,
  })
}

function addAcronym(
  { note, profile }: Judged,
  hit: TermHit,
  hits: readonly TermHit[],
  isKnown: (token: number) => boolean,
  local: ReadonlyMap<string, string>,
  allowed: ReadonlySet<string>,
  seen: Set<string>,
  findings: Finding[],
): void {
  const acronym = hit.term as Acronym
  const key = acronym.term.toLowerCase()
  if (seen.has(key) || allowed.has(key) || isNoShortForm(note, profile, hit, acronym, isKnown)) return
  seen.add(key)
  if (hits.some((other) => other.term === acronym && isSpelledOut(note, other.firstToken, other.endToken, acronym.says))) return
  const full = local.get(key)
  const says = full ? [full] : acronym.says
  findings.push({ start: hit.start, end: hit.end, message: `“${note.text.slice(hit.start, hit.end)}” is not explained.`, note: adviceOn(acronym, full), suggestions: says })
}

function adviceOn(acronym: Acronym, full: string | undefined): string {
  const meaning = full ? `It stands for ${full}.` : acronym.isAmbiguous ? `It may stand for ${orList(acronym.says)}: say which.` : `It stands for ${acronym.says[0]}.`
  return `${meaning} The child who reads this will not know. ${acronym.who ? byName[acronym.who] : askForWords}`
}

/** The same letters may sign a line off, or shout an everyday word. */
function isNoShortForm(note: Note, profile: Profile, hit: TermHit, acronym: Acronym, isKnown: (token: number) => boolean): boolean {
  if (acronym.isWord && isLoudLine(note, hit.firstToken, isKnown)) return true
  const isInitials = acronym.term.length === 2 && (acronym.who !== null || acronym.isAmbiguous)
  const isRole = profile.roles.some((role) => role.id.toLowerCase() === acronym.term.toLowerCase())
  return isInitials && !isRole && isSignOff(note, hit.firstToken, hit.endToken)
}

function addUnknown(
  note: Note,
  isKnown: (token: number) => boolean,
  local: ReadonlyMap<string, string>,
  allowed: ReadonlySet<string>,
  seen: Set<string>,
  findings: Finding[],
): void {
  const unknown = findUnknownCapitals(note, isKnown)
  const explained = new Set(unknown.filter((one) => isSpelledOut(note, one.firstToken, one.endToken, [])).map((one) => note.tokens[one.firstToken]!.lower))
  for (const { firstToken, endToken } of unknown) {
    const start = note.tokens[firstToken]!.start
    const end = note.tokens[endToken - 1]!.end
    const typed = note.text.slice(start, end)
    const key = typed.toLowerCase().replace(/s$/u, '')
    if (seen.has(key) || allowed.has(key) || allowed.has(typed.toLowerCase()) || explained.has(note.tokens[firstToken]!.lower)) continue
    seen.add(key)
    const full = local.get(key)
    findings.push({ start, end, message: `“${typed}” is not explained.`, note: `${full ? `It stands for ${full}. ` : ''}The child who reads this will not know what it stands for. ${askForWords}`, suggestions: full ? [full] : [] })
  }
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
