export { classifyDeadline } from './classify.js'
export { findTimes } from './find.js'
export { resolveTimes } from './resolve.js'
export type { RawTime, TimeRule } from './types.js'
