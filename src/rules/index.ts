import { actionDeadline } from './action-deadline.js'
import { actionOwner } from './action-owner.js'
import { actionSpecific } from './action-specific.js'
import { actions } from './actions.js'
import { bareAgreed } from './bare-agreed.js'
import { childName } from './child-name.js'
import { chronology } from './chronology.js'
import { considerTelling } from './consider-telling.js'
import { date } from './date.js'
import { deadlineNotWorkingDay } from './deadline-not-working-day.js'
import { eventLevel } from './event-level.js'
import { eventMustSay } from './event-must-say.js'
import { eventPlace } from './event-place.js'
import { eventTimescale } from './event-timescale.js'
import { heading } from './heading.js'
import { impact } from './impact.js'
import { jargon } from './jargon.js'
import { judgemental } from './judgemental.js'
import { nameMismatch } from './name-mismatch.js'
import { nfaReason } from './nfa-reason.js'
import { pastedEmail } from './pasted-email.js'
import { privateDetails } from './private-details.js'
import { rationale } from './rationale.js'
import { recordedLate } from './recorded-late.js'
import { reviewPoint } from './review-point.js'
import { safeMeanwhile } from './safe-meanwhile.js'
import { signOff } from './sign-off.js'
import type { Rule } from './types.js'
import { unfilled } from './unfilled.js'

/** Every rule of the core, in the order in which lists show them. */
export const rules: readonly Rule[] = [
  date,
  childName,
  rationale,
  impact,
  actions,
  reviewPoint,
  nameMismatch,
  actionOwner,
  actionDeadline,
  actionSpecific,
  unfilled,
  pastedEmail,
  bareAgreed,
  nfaReason,
  safeMeanwhile,
  signOff,
  eventMustSay,
  eventLevel,
  eventPlace,
  eventTimescale,
  chronology,
  considerTelling,
  heading,
  recordedLate,
  deadlineNotWorkingDay,
  jargon,
  judgemental,
  privateDetails,
]
