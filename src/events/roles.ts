import type { Profile, Role } from '../profile/types.js'
import { formatLevel, stepsOf } from './level.js'
import type { LevelExpression } from './types.js'

/**
 * The role that some words name: "Team Manager", "ATM", "Assistant team manager, adolescents".
 *
 * @returns the role with the longest name among the words, or null where no role of the profile is named.
 */
export function roleNamed(words: string, profile: Profile): Role | null {
  const plain = ` ${plainWords(words)} `
  let best: Role | null = null
  let length = 0
  for (const role of profile.roles) {
    for (const name of [role.id, role.title, ...role.aliases]) {
      const word = plainWords(name)
      if (word.length > length && plain.includes(` ${word} `)) {
        best = role
        length = word.length
      }
    }
  }
  return best
}

/** How an author's role stands to what an event needs. */
export interface Standing {
  /** False where nothing that the event needs can be done by this role. */
  readonly mayWrite: boolean
  /** Who must sign besides, each step the roles of which any will do. */
  readonly others: readonly (readonly Role[])[]
}

/**
 * Holds an author's role against a level. A role above another may stand in for it, save for roles that stand alone;
 * a role below it may not.
 */
export function standing(author: Role, level: LevelExpression, profile: Profile): Standing {
  const steps = stepsOf(level).map((step) => profile.roles.filter(({ id }) => step.includes(id))).filter((step) => step.length > 0)
  const others = steps.filter((step) => !step.some((role) => role.id === author.id || (!role.alone && author.rank >= role.rank)))
  return { mayWrite: others.length < steps.length, others }
}

/** Who is needed, in full: "the assistant team manager and the team manager". */
export function levelInWords(level: LevelExpression, profile: Profile): string {
  return formatLevel(level, (id) => `the ${profile.roles.find((role) => role.id === id)?.title ?? id}`)
}

/** "the team manager", "the assistant team manager or the team manager". */
export function stepInWords(step: readonly Role[]): string {
  return step.map(({ title }) => `the ${title}`).join(' or ')
}

function plainWords(words: string): string {
  return words.slice(0, 200).toLowerCase().replaceAll(/[^\p{L}\p{Nd}]+/gu, ' ').trim()
}
