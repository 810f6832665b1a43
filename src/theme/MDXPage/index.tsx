// A page outside the book, written in MDX: the home page. No sidebar, no column; the page says what it wants.

import type { ReactNode } from 'react'
import { HtmlClassNameProvider, PageMetadata } from '@docusaurus/theme-common'
import Layout from '@theme/Layout'
import MDXContent from '@theme/MDXContent'
import type { Props } from '@theme/MDXPage'

export default function MDXPage({ content: Content }: Props): ReactNode {
  const { title, description, frontMatter } = Content.metadata
  return (
    <HtmlClassNameProvider className={frontMatter.wrapperClassName ?? 'mdx-page'}>
      <Layout>
        <PageMetadata title={title} description={description} keywords={frontMatter.keywords} />
        <main className="page-wrap">
          <MDXContent>
            <Content />
          </MDXContent>
        </main>
      </Layout>
    </HtmlClassNameProvider>
  )
}
