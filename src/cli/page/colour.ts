/** The least contrast that words need on a ground: Web Content Accessibility Guidelines 2.2, criterion 1.4.3. */
const least = 4.5

/**
 * Contrast of a colour with white, by the formula of the Web Content Accessibility Guidelines.
 *
 * @param colour `#rrggbb`.
 * @returns 1 (white) to 21 (black).
 */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/**
 * Says what is wrong with a council's colour.
 *
 * @returns one sentence, or null where white words can be read on it.
 */
export function colourProblem(colour: string): string | null {
  if (!/^#[0-9a-f]{6}$/iu.test(colour)) return `"${colour}" is no colour; write it as #rrggbb, for example #17495a.`
  const contrast = contrastWithWhite(colour)
  return contrast < least ? `white words cannot be read on ${colour}: their contrast is ${contrast.toFixed(1)} and must be at least ${least}. Choose a darker colour.` : null
}
