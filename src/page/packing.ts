/**
 * Packs text tighter than zip does, so that what the linter has learned leaves room in the page. Each bit is guessed from
 * the letters before it by four models whose guesses are mixed, and what was guessed badly costs more: arithmetic coding
 * with context mixing, after M. Mahoney's “lpaq1”. Only operations that every browser rounds alike are used, for a guess
 * that differed by one would spoil the rest.
 */

const models = 4
const slots = 1 << 16
const mostSeen = 60
const rates = Float64Array.from({ length: mostSeen + 1 }, (_, seen) => 1 / (seen + 1.6))

/** The logistic curve from -2047 to 2047 in steps of 128, as parts of 4096. */
const curve = [1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094]

function squash(x: number): number {
  if (x >= 2047) return 4095
  if (x <= -2047) return 1
  const part = x & 127
  const at = (x >> 7) + 16
  return ((curve[at] ?? 0) * (128 - part) + (curve[at + 1] ?? 0) * part + 64) >> 7
}

/** The inverse of `squash`. */
function makeStretch(): Int16Array {
  const table = new Int16Array(4096).fill(2047)
  let next = 0
  for (let x = -2047; x < 2047; x++) for (const end = squash(x); next <= end; next++) table[next] = x
  return table
}

/** Guesses bits, most significant first, of one byte after another. */
class Guesser {
  readonly #stretch = makeStretch()
  readonly #chances = new Uint16Array(slots * models).fill(0x8000)
  readonly #seen = new Uint8Array(slots * models)
  readonly #weights = new Int32Array(256 * models).fill(23_000)
  readonly #inputs = new Int32Array(models)
  readonly #at = new Int32Array(models)
  readonly #contexts = new Int32Array(models)
  #bits = 1
  #before = 0
  #guess = 2048

  /** How likely the next bit is a 1, in parts of 4096. */
  next(): number {
    let sum = 0
    for (let model = 0; model < models; model++) {
      const slot = model * slots + (Math.imul((this.#contexts[model] ?? 0) + Math.imul(this.#bits, 0x2f0b4c47), 0x3d4d51cb) >>> 16)
      const input = this.#stretch[(this.#chances[slot] ?? 0) >> 4] ?? 0
      this.#at[model] = slot
      this.#inputs[model] = input
      sum += (this.#weights[this.#bits * models + model] ?? 0) * input
    }
    this.#guess = squash(Math.max(-2047, Math.min(2047, Math.trunc(sum / 65_536))))
    return this.#guess
  }

  /** Learns what the bit was. */
  learn(bit: number): void {
    const error = ((bit << 12) - this.#guess) * 10
    for (let model = 0; model < models; model++) {
      const weight = this.#bits * models + model
      this.#weights[weight] = (this.#weights[weight] ?? 0) + (((this.#inputs[model] ?? 0) * error + 0x2000) >> 14)
      const slot = this.#at[model] ?? 0
      const chance = this.#chances[slot] ?? 0
      const seen = this.#seen[slot] ?? 0
      this.#chances[slot] = chance + Math.trunc((bit * 65_535 - chance) * (rates[seen] ?? 0))
      if (seen < mostSeen) this.#seen[slot] = seen + 1
    }
    this.#bits = (this.#bits << 1) | bit
    if (this.#bits < 256) return
    this.#before = (this.#before << 8) | (this.#bits & 255)
    this.#bits = 1
    for (let model = 1; model < models; model++) this.#contexts[model] = Math.imul((this.#before << (32 - 8 * model)) >>> 0, 0x9e3779b1) + model
  }
}

/**
 * Packs a text of characters below U+0100.
 *
 * @returns its length and the packed bytes as base 64, parted by a colon.
 */
export function pack(text: string): string {
  const guesser = new Guesser()
  let bytes = ''
  let low = 0
  let high = 0xffffffff
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 255) throw new Error(`“${text.charAt(at)}” does not fit into a byte`)
    for (let place = 7; place >= 0; place--) {
      const bit = (code >> place) & 1
      const middle = low + Math.floor((high - low) / 4096) * guesser.next()
      if (bit) high = middle
      else low = middle + 1
      guesser.learn(bit)
      while (((low ^ high) >>> 24) === 0) {
        bytes += String.fromCharCode(high >>> 24)
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
      }
    }
  }
  for (let place = 24; place >= 0; place -= 8) bytes += String.fromCharCode((low >>> place) & 255)
  return `${text.length}:${btoa(bytes)}`
}

/** Unpacks what `pack` made. */
export function unpack(packed: string): string {
  const guesser = new Guesser()
  const colon = packed.indexOf(':')
  const bytes = atob(packed.slice(colon + 1))
  const codes = new Uint8Array(Number(packed.slice(0, colon)))
  let read = 0
  const nextByte = (): number => (read < bytes.length ? bytes.charCodeAt(read++) : 0)
  let value = 0
  for (let at = 0; at < 4; at++) value = ((value << 8) | nextByte()) >>> 0
  let low = 0
  let high = 0xffffffff
  for (let at = 0; at < codes.length; at++) {
    let code = 0
    for (let place = 7; place >= 0; place--) {
      const middle = low + Math.floor((high - low) / 4096) * guesser.next()
      const bit = value <= middle ? 1 : 0
      if (bit) high = middle
      else low = middle + 1
      guesser.learn(bit)
      code |= bit << place
      while (((low ^ high) >>> 24) === 0) {
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
        value = ((value << 8) | nextByte()) >>> 0
      }
    }
    codes[at] = code
  }
  let text = ''
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCharCode(...codes.subarray(at, at + 8192))
  return text
}
