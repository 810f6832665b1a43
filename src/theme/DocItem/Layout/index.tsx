// A chapter: a column of text with a margin for notes, the tape of its cells beside it, and its contents in the sidebar, under the
// chapter's own line.

import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import Link from '@docusaurus/Link'
import { useDoc, useSidebarBreadcrumbs } from '@docusaurus/plugin-content-docs/client'
import ContentVisibility from '@theme/ContentVisibility'
import DocItemContent from '@theme/DocItem/Content'
import DocItemFooter from '@theme/DocItem/Footer'
import type { Props } from '@theme/DocItem/Layout'
import Tools from '../../../components/cell/Tools.tsx'

interface Entry {
  readonly value: string
  readonly id: string
  readonly level: number
}

/** The heading that was passed last. */
const useHeading = (ids: readonly string[]): string => {
  const [here, setHere] = useState('')
  useEffect(() => {
    const find = (): void => {
      const passed = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < 120)
      setHere(passed.at(-1) ?? '')
    }
    find()
    document.addEventListener('scroll', find, { passive: true })
    return () => document.removeEventListener('scroll', find)
  }, [ids])
  return here
}

/** The sidebar's line of this page is outside this tree; its contents are put under it. */
const useSidebarSlot = (): HTMLElement | null => {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const link = document.querySelector('.theme-doc-sidebar-menu .menu__link--active[aria-current="page"]')
    const item = link?.closest('li')
    if (!item) return
    const made = document.createElement('div')
    item.append(made)
    setSlot(made)
    return () => made.remove()
  }, [])
  return slot
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')

function Contents({ entries }: { entries: readonly Entry[] }): ReactNode {
  const [ids] = useState(() => entries.map((entry) => entry.id))
  const here = useHeading(ids)
  return (
    <ol className="side-toc" aria-label="On this page">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a href={`#${entry.id}`} className={entry.id === here ? 'here' : undefined}>
            {plain(entry.value)}
          </a>
        </li>
      ))}
    </ol>
  )
}

function Neighbours(): ReactNode {
  const { previous, next } = useDoc().metadata
  if (!previous && !next) return null
  return (
    <nav className="chapter-nav" aria-label="Chapters before and after">
      {previous ? <Link to={previous.permalink}>← {previous.title}</Link> : <span />}
      {next && <Link to={next.permalink}>{next.title} →</Link>}
    </nav>
  )
}

export default function DocItemLayout({ children }: Props): ReactNode {
  const { metadata, toc, frontMatter } = useDoc()
  const slot = useSidebarSlot()
  const crumbs = useSidebarBreadcrumbs()
  const part = crumbs?.filter((item) => item.type === 'category').at(-1)
  const entries = frontMatter.hide_table_of_contents ? [] : toc.filter((entry) => entry.level === 2)
  return (
    <div className="doc-page">
      <ContentVisibility metadata={metadata} />
      <article className="doc tape">
        {part && part.label !== metadata.title && <p className="eyebrow part">{part.label}</p>}
        <Tools page={metadata.source.replace(/^@site\/docs\/|\.mdx?$/g, '')} key={metadata.id} />
        <DocItemContent>{children}</DocItemContent>
        <Neighbours />
        <DocItemFooter />
      </article>
      {slot && entries.length > 0 && createPortal(<Contents entries={entries} key={metadata.id} />, slot)}
    </div>
  )
}
