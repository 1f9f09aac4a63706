import { compileCues } from './compile-cues.js'
import { compileEvents } from './compile-events.js'
import { compileProfiles } from './compile-profiles.js'

/** Everything that is compiled before the code runs, in order. */
const steps: readonly (() => Promise<void>)[] = [compileCues, compileEvents, compileProfiles]

for (const step of steps) await step()
