/**
 * Puts plain text on the clipboard, exactly as given.
 *
 * @returns false where the browser refuses.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(text)
  }
}

/** For pages opened in ways in which the browser's newer clipboard is closed to them. */
function copyOldWay(text: string): boolean {
  let isDone = false
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    isDone = true
  }
  document.addEventListener('copy', give, { capture: true, once: true })
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies rich text from a file without asking
  try { document.execCommand('copy') } catch { /* told by the result */ }
  document.removeEventListener('copy', give, { capture: true })
  return isDone
}
