/** A link that opens the page of a rule inside the editor. */
export function pageLink(ruleId: string): string {
  return `command:oversight.explain?${encodeURIComponent(JSON.stringify([{ ruleId }]))}`
}
