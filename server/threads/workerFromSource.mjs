// Starts the worker of a room from its TypeScript source: a thread does not take over the loader of its parent.
import { register } from 'tsx/esm/api'

register()
await import(`../${process.argv[2]}/worker.ts`)
