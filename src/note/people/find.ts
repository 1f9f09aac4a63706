import type { Person, PersonKind, Token } from '../types.js'
import { readCoded } from './codes.js'
import { readGiven } from './given.js'
import { layOut } from './layout.js'
import type { Layout, Mention, NoteParts } from './parts.js'
import { vote } from './vote.js'
import { Role } from './words.js'

/**
 * Finds the people that a note names, and tells the children from their relatives, carers and workers.
 *
 * A first name is found by the list of first names, or by the words around where the list does not know it; whose it is, is
 * decided for the whole note by a vote over all its mentions. One linear pass; never throws.
 *
 * @param parts the note's text, tokens, lines, sentences, emails, quotations and context.
 * @returns the people in the order of the text, one entry a mention.
 */
export function findPeople(parts: NoteParts): Person[] {
  if (parts.tokens.length === 0) return []
  const layout = layOut(parts)
  const mentions = findMentions(layout)
  const verdicts = vote(layout, mentions)
  const people: Person[] = []
  mentions.forEach((mention, at) => {
    const verdict = verdicts[at]
    if (!verdict) return
    people.push({
      start: (parts.tokens[mention.firstToken] as Token).start,
      end: mention.end,
      kind: verdict.kind,
      form: mention.form,
      firstToken: mention.firstToken,
      endToken: mention.endToken,
      key: verdict.key,
      certainty: verdict.certainty,
    })
  })
  return people
}

export type { PersonKind }

/** Most words of a note are small, on no list and no sign of a person. */
function canOpen(layout: Layout, at: number): boolean {
  const token = layout.tokens[at] as Token
  if (token.kind === 'punctuation') return false
  if (token.kind === 'number') return token.end - token.start > 4
  if (token.shape !== 'lower' || layout.isSmall || layout.listed[at] !== 0) return true
  return ((layout.roles[at] ?? 0) & (Role.Title | Role.Child)) !== 0 || token.lower.endsWith('s') || token.lower === 'ubb' || token.lower === 'fam' || token.lower === 'client'
}

/** Finds every stretch that may be a name, in order. */
export function findMentions(layout: Layout): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < layout.tokens.length; ) {
    if (!canOpen(layout, at)) {
      at++
      continue
    }
    const coded = readCoded(layout, at)
    if (coded) {
      mentions.push(coded)
      at = Math.max(coded.endToken, at + 1)
      continue
    }
    const given = readGiven(layout, at)
    if (given && 'placeEnd' in given) at = Math.max(given.placeEnd, at + 1)
    else if (given) {
      mentions.push(given)
      at = Math.max(given.endToken, at + 1)
    } else at++
  }
  return mentions
}
