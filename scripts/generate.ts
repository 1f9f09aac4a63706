import { compileConsiderate } from './compile-considerate.js'
import { compileCues } from './compile-cues.js'
import { compileEvents } from './compile-events.js'
import { compileLexicon } from './compile-lexicon.js'
import { compileProfiles } from './compile-profiles.js'
import { compilePeople } from './names-compile.js'
import { compileRulePages } from './compile-rule-pages.js'
import { compileStarters } from './compile-starters.js'
import { compileVersion } from './compile-version.js'
import { compileWeights } from './compile-weights.js'

/** Everything that is compiled before the code runs, in order. */
const steps: readonly (() => Promise<void>)[] = [compileVersion, compileCues, compileLexicon, compileConsiderate, compilePeople, compileEvents, compileProfiles, compileStarters, compileRulePages, compileWeights]

for (const step of steps) await step()
