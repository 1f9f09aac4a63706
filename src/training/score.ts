import type { ElementId, Message, Report } from '../report/types.js'

/** A part of the rubric with what would raise it. */
export interface RaisedPart {
  readonly id: string
  readonly points: number
  readonly outOf: number
  readonly why: string
  /** The words that made it so, or empty. */
  readonly words: string
  /** What to do, each with its guidance; empty where the part is full. */
  readonly raise: readonly string[]
}

/** A note's score, part by part. */
export interface RaisedScore {
  readonly points: number
  readonly outOf: number
  readonly band: string
  readonly parts: readonly RaisedPart[]
}

/** The rules that speak for an element besides its own. */
const speaksFor: Readonly<Partial<Record<ElementId, readonly string[]>>> = {
  actions: ['actions', 'action-owner', 'action-deadline', 'action-specific', 'nfa-reason'],
  rationale: ['rationale', 'bare-agreed'],
  date: ['date'],
}

/**
 * Says of each part of a score what would raise it.
 *
 * @param report the note's report.
 */
export function raisedScore({ score, elements, messages }: Report): RaisedScore {
  const parts = score.parts.map((part): RaisedPart => {
    const element = elements.find(({ id }) => id === part.id)
    const isFull = part.points >= part.outOf
    const about = messages.filter(({ ruleId }) => (element ? (speaksFor[element.id] ?? [element.id]) : [part.id]).includes(ruleId))
    const raise = isFull ? [] : raises(about)
    return { ...part, words: element?.evidence[0]?.text ?? '', raise: raise.length === 0 && !isFull && element ? [element.why] : raise }
  })
  return { points: score.points, outOf: score.outOf, band: score.band, parts }
}

/** Findings that are told the same advice are told once, with their words. */
function raises(messages: readonly Message[]): readonly string[] {
  const byAdvice = new Map<string, Message[]>()
  for (const message of messages) {
    const name = `${message.ruleId} ${message.note}`
    const known = byAdvice.get(name)
    if (known) known.push(message)
    else byAdvice.set(name, [message])
  }
  return [...byAdvice.values()].map((group) => {
    const first = group[0]
    if (!first) return ''
    const words = [...new Set(group.map(({ text }) => text).filter((text) => text !== ''))].map((text) => `“${text}”`)
    const isPlace = first.ruleId.startsWith('action-') || first.ruleId === 'judgemental'
    return isPlace && words.length > 0 ? `${words.join(', ')}: ${first.note}` : `${first.message} ${first.note}`
  })
}

/** How a part changed between two versions of a note. */
export interface ChangedPart {
  readonly id: string
  readonly before: number
  readonly after: number
  readonly outOf: number
}

/** Every part of either version, with its points in both; a part that one lacks counts nothing there. */
export function changedParts(before: RaisedScore, after: RaisedScore): readonly ChangedPart[] {
  const ids = [...new Set([...after.parts, ...before.parts].map(({ id }) => id))]
  return ids.map((id) => {
    const was = before.parts.find((part) => part.id === id)
    const is = after.parts.find((part) => part.id === id)
    return { id, before: was?.points ?? 0, after: is?.points ?? 0, outOf: is?.outOf ?? was?.outOf ?? 0 }
  })
}
