// Before any unit test: what is generated from sources is up to date, however vitest was started. Where it could not be made
// the tests that need it fail by themselves, and the others still run.
import { ensureBundle, ensureModules } from './generate.mjs'

export default async function setup() {
  if (!(await ensureModules())) process.stderr.write('The C library could not be built: see above.\n')
  if (!(await ensureBundle())) process.stderr.write('The command line could not be bundled: see above.\n')
}
