/** Something that the user can mend: told in one line, without a stack. Ends the run with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
