/** A day for every file: a zip must carry one, and a fixed one gives the same bytes for the same content. */
const fixedDay = ((2000 - 1980) << 9) | (1 << 5) | 1

/**
 * Puts texts into a zip file, stored as they are: a Word document needs a zip, not a small one.
 *
 * Follows the ZIP File Format Specification (APPNOTE 6.3.10) for files of less than 4 GB.
 *
 * @param files text by name, in the order they are to stand.
 */
export function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const content = encoder.encode(text)
    const label = encoder.encode(name)
    const shared = [20, 0x0800, 0, 0, fixedDay, ...halves(crc32(content)), ...halves(content.length), ...halves(content.length), label.length, 0]
    parts.push(numbers([0x4b50, 0x0403, ...shared]), label, content)
    directory.push(numbers([0x4b50, 0x0201, 20, ...shared, 0, 0, 0, 0, 0, ...halves(at)]), label)
    at += 30 + label.length + content.length
  }
  const count = Object.keys(files).length
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  return join([...parts, ...directory, numbers([0x4b50, 0x0605, 0, 0, count, count, ...halves(size), ...halves(at), 0])])
}

/** Numbers of two bytes, low byte first. */
function numbers(values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, value >>> 8]))
}

/** A number of four bytes as two of two. */
function halves(value: number): readonly [number, number] {
  return [value & 0xffff, value >>> 16]
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
