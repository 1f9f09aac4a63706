import { readNote } from '../../note/read.js'
import type { Line } from '../../note/types.js'
import { turned } from './actions.js'
import type { Checked, Spoiled } from './types.js'

/** Emails that say nothing of the case; everybody in them is invented. */
const emails: readonly string[] = [
  'From: Dawn Ferris\nSent: 09:14\nTo: Duty inbox\nSubject: RE: update\n\nHi,\nThanks for your call. It was good to hear how things are going and sorry that I missed the first part.\nKind regards\nDawn',
  'From: Peter Lacey\nSent: 16:52\nTo: Team inbox\nSubject: FW: as discussed\n\nHello,\nThis is what came in. It reads much the same as last time.\nMany thanks\nPeter',
  '-----Original Message-----\nFrom: Joy Abbot\nSent: 11:30\nTo: Admin team\nSubject: RE: minutes\n\nHi all,\nThe minutes look right to me, thank you for sending them round so fast.\nBest wishes\nJoy',
]

/** Puts an email in, as people paste them: between two paragraphs. */
export function* pastedEmail(note: Checked): Iterable<Spoiled> {
  for (const email of turned(emails, note.turn)) {
    for (const line of paragraphs(note)) {
      yield { text: `${note.text.slice(0, line.end)}\n\n${email}${note.text.slice(line.end)}`, was: '', now: email }
    }
  }
}

/** Slips in an opinion told as a fact, behind a paragraph that tells what happened. */
export function* judgement(note: Checked): Iterable<Spoiled> {
  const child = note.report.elements.find(({ id }) => id === 'child-name')?.evidence[0]?.text ?? ''
  const sentences = ['The family are hard to reach.', 'The family are chaotic.', ...(child ? [`${child} can be attention seeking.`, `${child} can be manipulative.`, `${child} has been difficult.`] : []), 'The family are always very demanding.']
  for (const sentence of turned(sentences, note.turn)) {
    for (const line of paragraphs(note)) {
      yield { text: `${note.text.slice(0, line.end)} ${sentence}${note.text.slice(line.end)}`, was: '', now: sentence }
    }
  }
}

/** Paragraphs of whole sentences that stand under no label: what happened, mostly. */
function paragraphs({ text, context }: Checked): readonly Line[] {
  return readNote(text, context).lines.filter(({ kind, label, start, end }) => kind === 'text' && !label && end - start > 60 && /[.!?”"]\s*$/u.test(text.slice(end - 2, end)))
}
