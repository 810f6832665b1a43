// After every install of the packages, and by hand as `node sim/tools/prepare.mjs`: the C library's module and the bundle
// of the command line. With --install a failure is told but does not fail the install, which itself went well; `npm test`
// builds both again and fails there.
import { noteInstalled } from './deps.mjs'
import { generate } from './generate.mjs'

const installing = process.argv.includes('--install')
if (installing) noteInstalled()
if (!(await generate())) {
  process.stderr.write('The command line could not be bundled (see above): `npx pagewalk` will not work.\n')
  if (!installing) process.exit(1)
}
