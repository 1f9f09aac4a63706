import { actions } from './actions.js'
import { childName } from './child-name.js'
import { date } from './date.js'
import { impact } from './impact.js'
import { pastedEmail } from './pasted-email.js'
import { rationale } from './rationale.js'
import { reviewPoint } from './review-point.js'
import type { Rule } from './types.js'
import { unfilled } from './unfilled.js'

/** Every rule of the core, in the order in which lists show them. */
export const rules: readonly Rule[] = [date, childName, rationale, impact, actions, reviewPoint, unfilled, pastedEmail]
