import type { ElementId } from '../report/types.js'
import { elementTitles } from '../report/words.js'
import type { FlagId } from './types.js'

/** What each level of an element asks, in words short enough for a score sheet; the whole of it is `docs/standard.md`. */
export const levelMeans: Readonly<Record<ElementId, readonly [string, string, string]>> = {
  date: [
    'no date of this entry; dates of visits, births and deadlines do not count',
    'a date of this entry that cannot be relied on: no year, no such day, or the wrong weekday',
    'a whole, real date that stands as the date of this entry',
  ],
  'child-name': [
    'only “the child”, “YP”, “she”, “the siblings”',
    'initials, a surname or a number alone, or one of several children not named',
    'the child’s first name (or “Baby” and a surname before birth)',
  ],
  rationale: [
    'what happened and what will be done, with no why; “agreed” and “see plan” are no reasons',
    'a reason that would fit any child: “due to concerns”, “in her best interests”, or only why it is late',
    'a reason particular to this child or family and tied to the decision',
  ],
  impact: [
    'nothing, or only an effect on adults or services, or a bare fact',
    'a general remark: “this will safeguard the child”, “positive for him”',
    'what it means for this child’s safety, health, feelings, school, people or future, in concrete words',
  ],
  actions: [
    'no action',
    'an action that lacks somebody to do it or a usable day, or could not be checked; or a bare “no further action”',
    'every action is specific, with an owner and a day or how often; or says why nothing more is needed',
  ],
  'review-point': [
    'nothing; the day of an action is no review',
    'that it will be looked at again, with no usable time: “next supervision”, “keep under review”',
    'when the manager or a named meeting looks at progress again',
  ],
}

/** What a flag is for, on a score sheet. */
export const flagMeans: Readonly<Record<FlagId, { readonly title: string; readonly means: string }>> = {
  jargon: { title: 'Jargon', means: 'initials or service words that an ordinary reader would not know' },
  judgemental: { title: 'Judgement', means: 'words that blame, label or look down on, or give opinion as fact' },
  'pasted-email': { title: 'Pasted email', means: 'an email or part of one, put in whole' },
  'bare-agreed': { title: 'Bare “agreed”', means: 'an approval with no why and no how' },
  'private-details': { title: 'Private details', means: 'a phone number, email or home address, date of birth, NHS number' },
}

/** What people call an element or a flag. */
export function titleOf(id: ElementId | FlagId): string {
  return id in flagMeans ? flagMeans[id as FlagId].title : elementTitles[id as ElementId]
}
