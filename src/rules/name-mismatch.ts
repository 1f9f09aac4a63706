import { foldName } from '../note/people/fold.js'
import { nameClass, NameClass } from '../note/people/names.js'
import { looksMisspelt } from '../note/people/spelling.js'
import { roleOf } from '../note/people/words.js'
import type { Note, Person, Token } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

/** A verdict on a person must be this sure before another spelling is held against it. */
const sureFrom = 0.5
/** A child whose name stands in so many mentions more often than another spelling of it is the same child. */
const oftener = 2
const maxChildren = 12

interface Named {
  readonly key: string
  readonly first: Person
  readonly count: number
  /** The given name as it is written first, without the surname. */
  readonly given: string
}

function check({ note }: Judged): readonly Finding[] {
  const children = namedChildren(note)
  const findings: Finding[] = []
  const flagged = new Set<string>()
  const filed = filedNames(note)
  for (const child of children) {
    const against = misfiled(note, child, children, filed) ?? spelledOtherwise(note, child, children, filed)
    if (!against || flagged.has(child.key)) continue
    flagged.add(child.key)
    findings.push(against)
  }
  for (const finding of unknownSpellings(note, children, filed)) findings.push(finding)
  return findings.sort((a, b) => a.start - b.start)
}

function namedChildren(note: Note): Named[] {
  const named = new Map<string, { first: Person; count: number }>()
  for (const person of note.people) {
    if (person.kind !== 'child' || person.form !== 'given' || person.certainty < sureFrom) continue
    const seen = named.get(person.key)
    if (seen) seen.count++
    else if (named.size < maxChildren) named.set(person.key, { first: person, count: 1 })
  }
  return [...named].map(([key, { first, count }]) => ({ key, first, count, given: givenName(note, first) }))
}

/** "Lily-Mae" of "Lily-Mae Foster". */
function givenName(note: Note, person: Person): string {
  let at = person.firstToken + 1
  while (at < person.endToken && (note.tokens[at]?.glued ?? false)) at++
  const end = Math.min(note.tokens[at - 1]?.end ?? person.end, person.end)
  return note.text.slice(person.start, end)
}

interface Filed {
  readonly key: string
  readonly name: string
}

function filedNames(note: Note): Filed[] {
  return (note.context.children ?? []).slice(0, maxChildren).flatMap((full) => {
    const name = full.trim().split(/\s+/u)[0] ?? ''
    return name.length > 1 && !name.includes('.') ? [{ key: foldName(name.toLowerCase()), name }] : []
  })
}

/** The name is all but one that the note is filed under, and that one stands nowhere in the note. */
function misfiled(note: Note, child: Named, children: readonly Named[], filed: readonly Filed[]): Finding | null {
  if (filed.some(({ key }) => key === child.key)) return null
  const near = filed.find(({ key }) => looksMisspelt(key, child.key) && !children.some((other) => other.key === key))
  if (!near) return null
  return finding(note, child.first, child.given, near.name, `The note says “${child.given}”; it is filed under “${near.name}”.`, 'warning')
}

/** Another child of the note has all but the same name, more often, and the two are never named together. */
function spelledOtherwise(note: Note, child: Named, children: readonly Named[], filed: readonly Filed[]): Finding | null {
  if (filed.some(({ key }) => key === child.key)) return null
  const isFiled = (other: Named) => filed.some(({ key }) => key === other.key)
  const usual = children.find((other) => looksMisspelt(other.key, child.key) && (isFiled(other) || other.count > child.count || (other.count === child.count && other.first.start < child.first.start)))
  if (!usual || standTogether(note, usual, child)) return null
  const isCertain = isFiled(usual) || (usual.count >= child.count * oftener && nameClass(child.key) === NameClass.None)
  return finding(note, child.first, child.given, usual.given, `“${child.given}” looks like “${usual.given}” spelt another way.`, isCertain ? 'warning' : 'info')
}

/** Two names in one sentence are two children. */
function standTogether(note: Note, one: Named, two: Named): boolean {
  let at = 0
  let seen = 0
  for (const person of note.people) {
    while (at < note.sentences.length && (note.sentences[at]?.end ?? 0) <= person.start) {
      at++
      seen = 0
    }
    if (person.key === one.key) seen |= 1
    if (person.key === two.key) seen |= 2
    if (seen === 3) return true
  }
  return false
}

/** A capitalised word on no list that is all but the child's name: "Jaydne". */
function unknownSpellings(note: Note, children: readonly Named[], filed: readonly Filed[]): Finding[] {
  const taken = new Set(note.people.flatMap((person) => tokensOf(person)))
  const found = new Map<string, Finding>()
  const targets = children.filter((child) => child.key.length >= 5 && nameClass(child.key) !== NameClass.Word)
  if (targets.length === 0) return []
  for (const token of note.tokens) {
    if (token.kind !== 'word' || token.shape !== 'capital' || taken.has(token.index) || found.has(token.lower)) continue
    const key = foldName(token.lower)
    if (roleOf(token.lower) !== 0 || nameClass(token.lower) !== NameClass.None || filed.some((other) => other.key === key)) continue
    const child = targets.find((other) => looksMisspelt(other.key, key))
    if (!child || standsByName(note, token)) continue
    const written = note.text.slice(token.start, token.end)
    found.set(token.lower, finding(note, token, written, child.given, `“${written}” looks like “${child.given}” spelt another way.`, 'info'))
  }
  return [...found.values()]
}

function tokensOf(person: Person): number[] {
  return Array.from({ length: person.endToken - person.firstToken }, (_, at) => person.firstToken + at)
}

/** A part of a longer name, mostly a surname or a place. */
function standsByName(note: Note, token: Token): boolean {
  const before = note.tokens[token.index - 1]
  const after = note.tokens[token.index + 1]
  const isNear = (other: Token | undefined) => other?.line === token.line && other.kind === 'word' && other.shape === 'capital'
  return isNear(before) || isNear(after)
}

function finding(note: Note, place: { start: number }, written: string, instead: string, message: string, severity: 'warning' | 'info'): Finding {
  const start = place.start
  const end = Math.min(start + written.length, note.text.length)
  return {
    start,
    end,
    message,
    note: 'A child should find their own name spelt as they spell it, or they may wonder whose record this is. Check the spelling; if these are two children, say so.',
    suggestions: [instead],
    ...(severity === 'warning' ? {} : { severity }),
  }
}

/**
 * The child's name is spelt two ways in the note, or not as in the record that the note is filed under.
 *
 * ## Why
 *
 * “Management Oversight Guidance” wants a note that the child can understand if they read their file one day. A name spelt
 * wrongly tells them that nobody looked; another child's name in their file is worse.
 *
 * ## When it is wrong
 *
 * When two children of the note have names that differ by a letter. Names that stand in one sentence, names that start with
 * different letters (Jayden and Hayden), pet names (Mo for Mohammed) and pairs such as Daniel and Daniela are left alone.
 * It is information only, unless the record that the note is filed under settles the spelling or one of the two is no known name.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Kieran (9) was seen at school. Kieran says that he feels safe at his gran's.
 * I have asked that Keiran's plan says so.
 * ```
 *
 * ```finds
 * 3:19-3:25: Keiran
 * ```
 *
 * ```note flagged {"children": ["Zophia Nowak"]}
 * Management oversight 3 May 2024
 * Zofhia (7) was seen at home with her mum.
 * ```
 *
 * ```finds
 * 2:1-2:7: Zofhia
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Jayden (9) and Hayden (7) were seen at home. Jayden is settled; Hayden misses his dad.
 * ```
 *
 * ```note unflagged {"children": ["Mohammed Ali"]}
 * Management oversight 3 May 2024
 * Mohammed (9) was seen at home. Mo, as his family call him, is settled.
 * ```
 */
export const nameMismatch: Rule = {
  meta: { id: 'name-mismatch', title: 'One spelling of the child’s name', severity: 'warning', group: 'unclear', sources: ['Management Oversight Guidance'] },
  check,
}
