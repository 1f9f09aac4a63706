/** What differs between the places that the server runs in. */
export interface ServerHost {
  /**
   * Reads a text file.
   *
   * @param uri of the file, as URIs of documents are written.
   * @returns null where there is none, it cannot be read, or the host has no files.
   */
  readonly readText: (uri: string) => Promise<string | null>
  /**
   * Watches files, for clients that cannot.
   *
   * @param uris of files, which need not exist.
   * @param changed is called when any of them came, changed or went.
   * @returns stops watching.
   */
  readonly watch?: (uris: readonly string[], changed: () => void) => () => void
  /** The address of a rule's page that the client can open; null where there is none. */
  readonly rulePage?: (ruleId: string) => string | null
  /** The day by the computer's clock as `YYYY-MM-DD`, or null. It is only ever offered for a note's date, never judged by. */
  readonly today: () => string | null
}
