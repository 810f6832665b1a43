// The simulator's worker beside the pages: sim/tools/worker.mjs makes its files, this puts them below assets/worker/ of the site, in a
// folder that is named after what is in them, and tells cell/client.ts the address. The bundler of the pages would wrap each module of it.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { LoadContext, Plugin } from '@docusaurus/types'
import type { Compiler } from 'webpack'

/** What `globalData['pagewalk-worker'].default` is. */
export interface WorkerData {
  /** The worker's address below the base URL. */
  readonly file: string
}

interface Bundle {
  /** Where the site has it. */
  readonly folder: string
  readonly files: ReadonlyMap<string, string>
}

const name = 'pagewalk-worker'

/** By a Node of its own: Docusaurus loads plugins, and what they import, as scripts, which the bundler of the worker is not. */
async function bundle({ siteDir, generatedFilesDir }: LoadContext): Promise<Bundle> {
  const made = path.join(generatedFilesDir, name, 'files')
  rmSync(made, { recursive: true, force: true })
  await promisify(execFile)(process.execPath, [path.join(siteDir, 'sim/tools/worker.mjs'), made])
  const files = new Map(readdirSync(made).map((file) => [file, readFileSync(path.join(made, file), 'utf8')]))
  const hash = createHash('sha256')
  for (const part of [...files].sort().flat()) hash.update(`${part}\0`)
  return { folder: `assets/worker/${hash.digest('hex').slice(0, 12)}`, files }
}

/** Bundles the worker, for the built site and, again after each change, for the development server. */
export default function worker(context: LoadContext): Plugin {
  let bundled: Bundle | null = null
  const emitting = {
    apply(compiler: Compiler) {
      const { Compilation, sources } = compiler.webpack
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        // After the stage that minifies: these are minified.
        compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
          for (const [file, code] of bundled?.files ?? [])
            compilation.emitAsset(`${bundled?.folder}/${file}`, new sources.RawSource(code), { minimized: true })
        })
      })
    },
  }
  return {
    name,
    getPathsToWatch: () => ['sim/**/*.ts'],
    async loadContent() {
      bundled = await bundle(context)
    },
    contentLoaded({ actions }) {
      const data: WorkerData = { file: `${bundled?.folder}/worker.js` }
      actions.setGlobalData(data)
    },
    configureWebpack: (_config, isServer) => (isServer ? {} : { plugins: [emitting] }),
  }
}
