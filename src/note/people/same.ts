import type { Mention } from './parts.js'

/**
 * Tells which mentions are of the same person: by given name, by the first half of a hyphenated one ("Lily" for "Lily-Mae"),
 * or by a later part of a fuller name ("Jiayi" for "Wen Jiayi").
 *
 * @param mentions the mentions of a note.
 * @returns a key for each mention, equal for the same person.
 */
export function groupByPerson(mentions: readonly Mention[]): string[] {
  const fuller = new Map<string, string>()
  for (const mention of mentions) {
    const first = mention.keys[0] ?? ''
    if (mention.form !== 'given' || mention.fixed) continue
    const dash = first.indexOf('-')
    if (dash > 1) fuller.set(first.slice(0, dash), first)
    if (mention.isUnknown || mention.base <= -1) {
      for (const later of mention.keys.slice(1)) if (later.length > 1 && !fuller.has(later)) fuller.set(later, first)
    }
  }
  return mentions.map((mention) => {
    const first = mention.keys[0] ?? ''
    if (mention.form !== 'given') return `${mention.form}:${first}`
    return fuller.get(first) ?? first
  })
}
