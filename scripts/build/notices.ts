import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A package of which something is shipped. */
interface Package {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** Licences that let their code be shipped in a bundle under the MIT licence, with their notice. */
const allowed: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Zlib', 'CC0-1.0', 'Unlicense', 'BlueOak-1.0.0'])

/**
 * Writes the notices of every package that a bundle holds a part of.
 *
 * @param inputs paths of the files that were bundled, as esbuild's metafile names them.
 * @param data notices of word lists and other data that are no package: Markdown, placed at the end.
 * @returns Markdown, the same for the same packages.
 * @throws Error where a package states no licence, or one that forbids shipping it so (GPL and its kin).
 */
export async function writeNotices(inputs: Iterable<string>, data: string): Promise<string> {
  const folders = new Set<string>()
  for (const input of inputs) {
    const folder = packageFolder(input)
    if (folder) folders.add(folder)
  }
  const packages = await Promise.all([...folders].map(readPackage))
  packages.sort((a, b) => (a.name < b.name ? -1 : 1))
  const sections = packages.map(({ name, version, licence, text }) => `## ${name} ${version}\n\nLicence: ${licence}\n\n${fenced(text)}\n`)
  return `# Third-party notices\n\nThis package has no dependencies: what it needs is bundled. These are the packages of which it ships a part, with their licences.\n\n${sections.join('\n')}\n${data.trim()}\n`
}

function packageFolder(input: string): string | null {
  const at = input.lastIndexOf('node_modules/')
  if (at < 0) return null
  const inside = input.slice(at + 'node_modules/'.length).split('/')
  const name = inside[0]?.startsWith('@') ? `${inside[0]}/${inside[1] ?? ''}` : (inside[0] ?? '')
  return resolve(input.slice(0, at), 'node_modules', name)
}

async function readPackage(folder: string): Promise<Package> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: unknown; licenses?: unknown }
  const licence = chooseLicence(manifest.name, statedLicence(manifest))
  const file = (await readdir(folder)).find((name) => /^(?:licen[cs]e|copying)\b/iu.test(name))
  const text = file ? withoutOther(await readFile(join(folder, file), 'utf8')) : 'The package ships no licence text of its own; its package.json names the licence above.'
  return { name: manifest.name, version: manifest.version, licence, text }
}

function statedLicence({ license, licenses }: { readonly license?: unknown; readonly licenses?: unknown }): string {
  if (typeof license === 'string') return license
  const listed = Array.isArray(licenses) ? (licenses as unknown[]) : [license]
  return listed.map((entry) => (typeof entry === 'object' && entry && 'type' in entry ? String(entry.type) : '')).join(' OR ')
}

/** Of several licences offered the allowed ones count; of several that all hold (`AND`) each must be allowed. */
function chooseLicence(name: string, stated: string): string {
  const offers = stated.replaceAll(/[()]/gu, '').split(/\s+OR\s+/u)
  const chosen = offers.find((offer) => offer.split(/\s+AND\s+/u).every((one) => allowed.has(one)))
  if (!chosen) throw new Error(`${name} is licensed "${stated}": it may not be bundled`)
  return chosen === stated ? stated : `${chosen} (of ${stated})`
}

/** A file that offers a choice of licences holds the text of each: that of the one not chosen is left out. */
function withoutOther(text: string): string {
  const other = text.search(/^GPL version/mu)
  return (other < 0 ? text : text.slice(0, other)).trim()
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.replaceAll('\r\n', '\n').replaceAll('```', "'''")}\n\`\`\``
}
