import { readFile } from 'node:fs/promises'
import { defaultSettings } from '../../page/settings.js'
import { shortProfile } from '../../page/short-profile.js'
import { defaultProfile } from '../../profile/index.js'
import { UsageError } from '../errors.js'
import { assemblePage } from './assemble.js'
import { colourProblem } from './colour.js'
import { readPageProfile, readPageStarters } from './council.js'

/** What a council may settle on the command line. */
export interface PageFlags {
  readonly profile?: string
  readonly templates?: string
  readonly name?: string
  readonly colour?: string
  readonly language?: string
  /** False for `--no-keep`. */
  readonly keep: boolean
}

const languages: readonly string[] = ['en', 'cy']

/**
 * Makes a council's page.
 *
 * @returns the HTML; the same for the same flags and files.
 * @throws UsageError where something given cannot be used.
 */
export async function makePage(flags: PageFlags): Promise<string> {
  const problem = flags.colour === undefined ? null : colourProblem(flags.colour)
  if (problem) throw new UsageError(problem)
  if (flags.language !== undefined && !languages.includes(flags.language)) throw new UsageError(`there is no page in "${flags.language}"; there is: ${languages.join(', ')}.`)
  const profile = await readPageProfile(flags.profile)
  return assemblePage(await readBuiltPage(), {
    ...(flags.colour === undefined ? {} : { brand: `:root{--brand:${flags.colour}}` }),
    ...(flags.templates === undefined ? {} : { starters: await readPageStarters(flags.templates, profile) }),
    settings: {
      ...defaultSettings,
      name: flags.name ?? '',
      keep: flags.keep,
      language: flags.language ?? 'en',
      profile: profile && shortProfile(profile, defaultProfile),
    },
  })
}

/** The page lies beside the bundled command; run from its source, it is where the build puts it. */
async function readBuiltPage(): Promise<string> {
  for (const path of ['./page.html', '../../../dist/page.html']) {
    const page = await readFile(new URL(path, import.meta.url), 'utf8').catch(() => null)
    if (page !== null) return page
  }
  throw new UsageError('the page has not been built; run: npm run build')
}
