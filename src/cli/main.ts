#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

// Loading makes much that is thrown away at once: the space for new things would grow to hold it, and never shrink again.
setFlagsFromString('--semi-space-growth-factor=1')
// Everything else is loaded after this, so that the second start finds it compiled.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/lawang'))
const { run } = await import('./run.ts')
await run(process.argv.slice(2), process.env)
