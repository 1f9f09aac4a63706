/** More teams than this are counted together, so that memory stays the same however long the input is. */
export const maxTeams = 400
/** The code of all teams beyond the first ones. */
export const otherTeams = 'T0'
const maxName = 80

/**
 * Gives each team a code in the order in which teams first appear. Outputs that hold one row a note, and checkpoints,
 * hold codes only: a column of teams may name somebody. The names are learnt anew from the input when a run goes on.
 */
export class Teams {
  readonly #codes = new Map<string, string>()

  /** The code of a team; an empty text where no team is given. */
  codeOf(team: string): string {
    if (team === '') return ''
    const name = team.slice(0, maxName)
    const known = this.#codes.get(name)
    if (known !== undefined) return known
    if (this.#codes.size >= maxTeams) return otherTeams
    const code = `T${this.#codes.size + 1}`
    this.#codes.set(name, code)
    return code
  }

  /** The names by code. */
  names(): ReadonlyMap<string, string> {
    return new Map([...this.#codes].map(([name, code]) => [code, name]))
  }
}
