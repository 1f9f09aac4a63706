import { readFile, writeFile } from 'node:fs/promises'
import { recordedInputs } from './build/inputs.js'
import { writeNotices } from './build/notices.js'

// The last step of a build, when every bundle has left the list of what went into it.
await writeFile('THIRD-PARTY-NOTICES.md', await writeNotices(await recordedInputs(), await readFile('scripts/build/data-notices.md', 'utf8')))
