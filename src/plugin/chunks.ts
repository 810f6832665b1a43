// Which chunk of the site Monaco goes to. Docusaurus collects what two pages share in `common` and all style sheets in
// one file; both would swallow the editor, and every reader would pay for what a few open.
import type { Plugin } from '@docusaurus/types'

const monaco = /[\\/]node_modules[\\/]monaco-editor[\\/]/

/** Keeps Monaco's code and styles in chunks of their own, loaded with the first editor only. */
export default function chunks(): Plugin {
  return {
    name: 'pagewalk-chunks',
    configureWebpack(_config, isServer) {
      if (isServer) return {}
      const styles = (module: { nameForCondition?: () => string | null }) =>
        !monaco.test(module.nameForCondition?.() ?? '')
      return {
        optimization: {
          splitChunks: {
            cacheGroups: {
              monaco: {
                test: monaco,
                type: /javascript/,
                name: 'monaco',
                chunks: 'async',
                priority: 60,
                enforce: true,
              },
              styles: {
                test: styles,
                name: 'styles',
                type: 'css/mini-extract',
                chunks: 'all',
                priority: 50,
                enforce: true,
              },
              monacoCss: { test: monaco, type: 'css/mini-extract', chunks: 'async', priority: 70, enforce: true },
            },
          },
        },
      }
    },
  }
}
