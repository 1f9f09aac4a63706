/** A link that opens the page of a rule inside the editor. */
export function pageLink(ruleId: string): string {
  return `command:oversight.explain?${encodeURIComponent(JSON.stringify([{ ruleId }]))}`
}

/** What the server says of the check itself, and not of a rule: there is no page for it. */
const withoutPage: ReadonlySet<string> = new Set(['too-large', 'profile', 'turned-off'])

/**
 * The rule that a diagnostic comes from.
 *
 * @param code its code, as the editor holds it.
 * @returns null where it comes from no rule of the linter.
 */
export function ruleOf({ code, source }: { readonly code?: string | number | { readonly value: string | number } | undefined; readonly source?: string | undefined }): string | null {
  const value = typeof code === 'object' ? code.value : code
  return source === 'oversight' && typeof value === 'string' && /^[a-z-]+$/u.test(value) && !withoutPage.has(value) ? value : null
}
