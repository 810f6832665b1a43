// Which of the bundler's stored modules a build may take: those of a build for the same base URL. A style sheet keeps the
// addresses of its fonts, base URL and all, and Docusaurus's own name for the store leaves the base URL out.
import type { LoadContext, Plugin } from '@docusaurus/types'

/** Adds the base URL to the version of the bundler's persistent cache. */
export default function cache({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'pagewalk-cache',
    configureWebpack(config) {
      const stored: unknown = (config.experiments as { cache?: unknown } | undefined)?.cache
      if (typeof stored !== 'object' || stored === null || !('version' in stored)) return {}
      const experiments: object = { cache: { version: `${String(stored.version)}-${baseUrl}` } }
      return { experiments }
    },
  }
}
