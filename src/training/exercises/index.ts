import type { Message, Report } from '../../report/types.js'
import { keyOfReport } from '../key.js'
import { Random } from '../random.js'
import type { SampleNote } from '../types.js'
import { nobody, turned, vagueDay } from './actions.js'
import { judgement, pastedEmail } from './insert.js'
import { withoutElement } from './remove.js'
import type { Checked, CheckNote, GoodNote, Kind, Spoiled } from './types.js'

export type { CheckNote, GoodNote, Kind } from './types.js'

const agreeing = ['Agreed.', 'I agree with the plan.', 'Approved as recommended.']

/** Every way to spoil a good note, in the order in which lists show them. */
export const kinds: readonly Kind[] = [
  { id: 'reason', says: 'The reason was taken out: the note says what, and no longer why.', falls: 'rationale', fires: ['rationale'], ways: (note) => withoutElement(note, 'rationale') },
  { id: 'impact', says: 'What it means for the child was taken out.', falls: 'impact', fires: ['impact'], ways: (note) => withoutElement(note, 'impact') },
  { id: 'owner', says: 'One action no longer says who will do it.', falls: 'actions', fires: ['action-owner'], ways: nobody },
  { id: 'asap', says: 'The day of one action was turned into “ASAP”, which names no day.', falls: 'actions', fires: ['action-deadline'], ways: vagueDay },
  { id: 'email', says: 'An email was pasted in.', falls: null, fires: ['pasted-email'], ways: pastedEmail },
  { id: 'agreed', says: 'A bare approval stands where the reason was.', falls: 'rationale', fires: ['bare-agreed', 'rationale'], ways: bareAgreed },
  { id: 'judgement', says: 'An opinion that looks down on the family was slipped in as a fact.', falls: null, fires: ['judgemental'], ways: judgement },
  { id: 'review', says: 'When it will be looked at again was taken out.', falls: 'review-point', fires: ['review-point'], ways: (note) => withoutElement(note, 'review-point') },
]

function* bareAgreed(note: Checked): Iterable<Spoiled> {
  for (const words of turned(agreeing, note.turn)) yield* withoutElement(note, 'rationale', words)
}

/** Whether a note is good enough to make exercises from: all six elements in full, and nothing to mend. */
export function isClean({ elements, messages }: Report): boolean {
  return elements.every(({ level }) => level === 2) && messages.every(({ severity }) => severity === 'info')
}

/** What a note would have to be mended for before exercises can be made from it, in plain words; empty for a clean one. */
export function faultsOf({ elements, messages }: Report): readonly string[] {
  return [...new Set([...elements.filter(({ level }) => level < 2).map(({ why }) => why), ...messages.filter(({ severity }) => severity !== 'info').map(({ message }) => message)])]
}

/** An exercise, and the good note and the kind of change that it comes from. */
export interface Exercise {
  readonly kind: string
  readonly from: string
  readonly note: SampleNote
}

/**
 * Makes every exercise that can be proved from a good note: one for each kind. An exercise is kept only where the linter
 * finds the fault that was made, and finds no other that the good note did not have.
 *
 * @param good the note; where it is not clean nothing is made.
 * @param check the linter.
 * @param seed chooses between variants.
 */
export function exercisesOf(good: GoodNote, check: CheckNote, seed = 1, wanted: readonly Kind[] = kinds): readonly Exercise[] {
  const report = check(good.text, good.context)
  if (!isClean(report)) return []
  const random = new Random(seed)
  const turn = random.below(1000)
  return wanted.flatMap((kind) => {
    const spoiled = firstProved({ ...good, report, check, turn }, kind)
    return spoiled ? [{ kind: kind.id, from: good.name, note: toSample(good, kind, spoiled, check(spoiled.text, good.context)) }] : []
  })
}

/** The most ways that are tried for one kind. */
const mostWays = 24

function firstProved(note: Checked, kind: Kind): Spoiled | null {
  let left = mostWays
  for (const spoiled of kind.ways(note)) {
    if (left-- <= 0) return null
    if (isProved(note.report, note.check(spoiled.text, note.context), kind, spoiled)) return spoiled
  }
  return null
}

/**
 * Whether exactly the fault of this kind is found in the changed note, and nothing else that was not there before.
 *
 * @param before the good note's report.
 * @param after the changed note's.
 */
export function isProved(before: Report, after: Report, kind: Kind, spoiled: Pick<Spoiled, 'now'>): boolean {
  const fallen = after.elements.filter(({ level }) => level < 2)
  const expected = kind.falls === null ? 0 : 1
  if (fallen.length !== expected || fallen.some(({ id, level }) => id !== kind.falls || (id !== 'actions' && level !== 0))) return false
  const found = added(before.messages, after.messages)
  if (found.map(({ ruleId }) => ruleId).sort().join() !== [...kind.fires].sort().join()) return false
  // What was put in must itself be what is found; what was taken out has no place of its own.
  return kind.falls === null || kind.id === 'asap' || kind.id === 'agreed' ? found.some(({ text }) => overlaps(text, spoiled.now)) : true
}

function overlaps(text: string, now: string): boolean {
  const bare = now.endsWith('.') ? now.slice(0, -1) : now
  return text !== '' && (text.includes(bare) || now.includes(text))
}

/** Messages that were not there before: told apart by rule and words, each counted. */
function added(before: readonly Message[], after: readonly Message[]): readonly Message[] {
  const left = new Map<string, number>()
  const keyOf = ({ ruleId, text }: Message) => `${ruleId} ${text}`
  for (const message of before) left.set(keyOf(message), (left.get(keyOf(message)) ?? 0) + 1)
  return after.filter((message) => {
    const count = left.get(keyOf(message)) ?? 0
    left.set(keyOf(message), count - 1)
    return count <= 0
  })
}

function toSample({ name, context }: GoodNote, kind: Kind, { text, was, now }: Spoiled, report: Report): SampleNote {
  const key = keyOfReport(report)
  return { id: `${name}-${kind.id}`, text, context, key: { ...key, source: 'exercise', why: kind.says, fault: { kind: kind.id, says: kind.says, was, now } } }
}
