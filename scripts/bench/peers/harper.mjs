// harper.js is a library without a command: this is the smallest one, checking every file it is given.
import { readFileSync } from 'node:fs'
import { Dialect, LocalLinter } from 'harper.js'
import { binaryInlined } from 'harper.js/binaryInlined'

const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British })
await linter.setup()
let found = 0
for (const file of process.argv.slice(2)) found += (await linter.lint(readFileSync(file, 'utf8'), { language: 'markdown' })).length
console.log(found)
process.exit(0)
