import { compileCues } from './compile-cues.js'

/** Everything that is compiled before the code runs, in order. */
const steps: readonly (() => Promise<void>)[] = [compileCues]

for (const step of steps) await step()
