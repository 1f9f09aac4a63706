import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { builtInProfile, profileNames } from '../src/profile/index.js'
import { firstProfile } from '../src/profile/print.js'
import { profileSchema } from '../src/profile/schema.js'
import { bundleExtension, inputsOf, sizesOf } from './build/extension-bundles.js'
import { writeNotices } from './build/notices.js'

/**
 * Makes the extension for VS Code, with no network: a folder that an editor can load, and the `.vsix` of it.
 *
 * `--output FOLDER` says where (`dist` where left out); `--no-package` leaves the `.vsix` out.
 */

const mostBytes = 1_000_000
const source = 'vscode-extension'
const at = process.argv.indexOf('--output')
const output = resolve(at < 0 ? 'dist' : process.argv[at + 1] ?? 'dist')
const folder = join(output, 'vscode-extension')
const resources = join(folder, 'resources')

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
const manifest = JSON.parse(await readFile(`${source}/package.json`, 'utf8')) as Record<string, unknown>

await rm(folder, { recursive: true, force: true })
await mkdir(resources, { recursive: true })
for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE', 'media', 'walkthrough']) await cp(`${source}/${name}`, join(folder, name), { recursive: true })
await writeFile(join(folder, 'package.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`)
await writeResources()
const bundles = await bundleExtension(source, join(folder, 'dist'))
if (process.argv.includes('--sizes')) process.stdout.write(sizesOf(bundles))
await writeFile(join(folder, 'THIRD-PARTY-NOTICES.md'), await writeNotices(inputsOf(bundles), await readFile('scripts/build/data-notices.md', 'utf8')))
if (!process.argv.includes('--no-package')) await makePackage()

/** What the extension reads when it is asked to: the profiles' names, a profile to start from. */
async function writeResources(): Promise<void> {
  const profiles = profileNames.map((name) => ({ name, title: builtInProfile(name)?.title ?? name }))
  await writeFile(join(resources, 'profiles.json'), JSON.stringify(profiles))
  await writeFile(join(resources, 'first-profile.yml'), firstProfile)
  await writeFile(join(resources, 'profile.schema.json'), JSON.stringify(profileSchema))
}

async function makePackage(): Promise<void> {
  const target = join(output, `oversight-lint-${version}.vsix`)
  execFileSync(process.execPath, [resolve('node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', target], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  const { size } = await stat(target)
  if (size > mostBytes) throw new Error(`${target} is too large: ${size} bytes`)
  process.stdout.write(`${target}: ${size} bytes\n`)
}
