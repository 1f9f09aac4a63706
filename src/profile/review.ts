import type { Action } from '../report/types.js'
import type { Profile } from './types.js'

/**
 * Whether a note is asked for a review point: always, or, where the profile says `with-direction`, only once it gives somebody
 * something to do. “Children's Services Management Oversight List” asks for one where a manager gives direction.
 *
 * @param profile the council's way.
 * @param actions the actions that the note gives.
 */
export function asksForReview(profile: Profile, actions: readonly Action[]): boolean {
  return profile.review === 'always' || actions.length > 0
}
