// The site. Everything that depends on where it is published comes from the environment:
//   SITE_URL       https://example.org          (default http://localhost:3000)
//   SITE_BASE_URL  /, or a sub-path: /pagewalk/ (default /)
//   SITE_REPOSITORY  the address of the repository, for links to the source; without it there are none
import type { Config } from '@docusaurus/types'
import type { Options, ThemeConfig } from '@docusaurus/preset-classic'
import { releases } from '#sim'
import { codeTheme } from './src/css/prism.ts'
import cache from './src/plugin/cache.ts'
import chunks from './src/plugin/chunks.ts'
import remarkAnchors from './src/plugin/remark-anchors.ts'
import remarkCells from './src/plugin/remark-cells.ts'
import remarkReference from './src/plugin/remark-reference.ts'
import remarkSource from './src/plugin/remark-source.ts'
import worker from './src/plugin/worker.ts'

const url = process.env.SITE_URL ?? 'http://localhost:3000'
const baseUrl = process.env.SITE_BASE_URL ?? '/'
const repository = process.env.SITE_REPOSITORY?.replace(/\/$/, '')

export default function config(): Config {
  // A fence marked `cell` becomes a live one with its outputs, a kernel function a link to its source.
  const remark = [remarkReference, remarkCells, remarkAnchors, remarkSource]
  const preset: Options = {
    docs: {
      routeBasePath: '/',
      beforeDefaultRemarkPlugins: remark,
      showLastUpdateTime: true,
      sidebarCollapsible: false,
      ...(repository && { editUrl: `${repository}/edit/main/` }),
    },
    pages: { beforeDefaultRemarkPlugins: remark },
    blog: false,
    theme: { customCss: ['./src/css/custom.css'] },
    sitemap: { lastmod: 'date' },
  }
  const themeConfig: ThemeConfig = {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'pagewalk',
      hideOnScroll: false,
      items: [
        { to: '/intro', label: 'Book', position: 'left' },
        { to: '/notes', label: 'Notes of 2018', position: 'left' },
        ...(repository ? [{ href: repository, label: 'Source', position: 'right' as const }] : []),
      ],
    },
    prism: { theme: codeTheme, darkTheme: codeTheme },
  }
  return {
    title: 'pagewalk',
    tagline: 'Linux memory mapping, run in the page',
    url,
    baseUrl,
    trailingSlash: true,
    favicon: 'favicon.svg',
    organizationName: process.env.SITE_ORGANIZATION ?? 'pagewalk',
    projectName: 'pagewalk',
    future: { v4: true },
    storage: { namespace: baseUrl },
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    onDuplicateRoutes: 'throw',
    // Headings keep their short form of an anchor: `## History {#history}`.
    markdown: {
      mdx1Compat: { headingIds: true },
      hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
    },
    // Kernels that the picker of a cell offers.
    customFields: { releases },
    i18n: { defaultLocale: 'en', locales: ['en'] },
    headTags: [{ tagName: 'link', attributes: { rel: 'manifest', href: `${baseUrl}manifest.json` } }],
    presets: [['classic', preset]],
    plugins: [cache, chunks, worker],
    themes: [
      [
        '@easyops-cn/docusaurus-search-local',
        {
          hashed: 'filename',
          indexBlog: false,
          docsRouteBasePath: '/',
          indexPages: true,
          removeDefaultStopWordFilter: true,
          // Long lists and the pictures' tables would be most of the index.
          ignoreCssSelectors: ['.unsearched', '.views', '.cell-bar', '.count', '.real', '.solution', '.code', '.out'],
        },
      ],
    ],
    themeConfig,
  }
}
