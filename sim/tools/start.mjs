// `npm start`: the book, whatever is missing. Installs the packages, builds the site unless it is as its sources are, and
// serves it. Authors who want their edits to appear as they type run `npm run dev`.
import { ensureDependencies } from './deps.mjs'
import { fail, say } from './lib.mjs'
import { buildSite, serveSite } from './site.mjs'

await ensureDependencies()
say('building the site')
if (!(await buildSite({ ifChanged: true }))) fail('The site could not be built: see above.')
const port = process.argv.indexOf('--port')
await serveSite(port > 0 ? { port: Number(process.argv[port + 1]) } : {})
