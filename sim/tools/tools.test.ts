import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowed, only, ranks } from '../.dependency-cruiser.mjs'
import { initialAssets } from './budgets.mjs'
import { nodeIsSupported } from './deps.mjs'
import { differencesIn } from './differs.mjs'
import { resolveRequest, serveFolder } from './static-server.mjs'

describe('the supported versions of Node', () => {
  it('are those of engines in package.json', () => {
    const cases = [
      '20.19.0',
      '20.20.2',
      '22.12.0',
      '24.0.0',
      '26.1.0',
      '18.20.0',
      '20.18.9',
      '21.9.0',
      '22.11.0',
      '23.5.0',
    ]
    expect(cases.filter(nodeIsSupported)).toEqual(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])
  })
})

describe('the layers', () => {
  it('let a folder import what is below it, not what is beside or above', () => {
    expect(allowed('lib')).toEqual([])
    expect(allowed('mm')).toContain('page')
    expect(allowed('mm')).not.toContain('fault')
    expect(allowed('fault')).not.toContain('reclaim')
    expect(allowed('task')).toContain('fs')
  })

  it('keep the compiler and the mirror beside the kernel', () => {
    expect(only.lang).not.toContain('mm')
    expect(only.mirror).not.toContain('hw')
    expect(ranks.flat()).not.toContain('lang')
  })
})

describe('the list of differences from Linux', () => {
  it('takes the lines of a comment up to its end', () => {
    expect(differencesIn('// Differs from Linux: one zone,\n// one CPU.\nconst a = 1\n')).toEqual([
      'one zone, one CPU.',
    ])
    expect(differencesIn('/**\n * Adds. Differs from Linux: no lock,\n * none needed.\n *\n * More.\n */\n')).toEqual([
      'no lock, none needed.',
    ])
    expect(differencesIn('/** Differs from Linux: short. */\n/** other */\n')).toEqual(['short.'])
    expect(differencesIn('// Differs from Linux: a.\n// Linux: mm/mmap.c\n// Differs from Linux: b.\n')).toEqual([
      'a.',
      'b.',
    ])
  })

  it('leaves texts that only name the phrase alone', () => {
    expect(differencesIn("const phrase = 'Differs from Linux:'\n")).toEqual([])
  })
})

describe('the static server', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pagewalk-'))
    mkdirSync(path.join(folder, 'intro'))
    writeFileSync(path.join(folder, 'intro', 'index.html'), 'intro')
    writeFileSync(path.join(folder, 'index.html'), 'home')
    writeFileSync(path.join(folder, '404.html'), 'lost')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('finds pages under a base path, with their trailing slash', () => {
    const find = (pathname: string) => resolveRequest(folder, '/book/', pathname)
    expect(find('/book/')).toEqual({ file: path.join(folder, 'index.html') })
    expect(find('/book')).toEqual({ redirect: '/book/' })
    expect(find('/book/intro')).toEqual({ redirect: '/book/intro/' })
    expect(find('/book/intro/')).toEqual({ file: path.join(folder, 'intro', 'index.html') })
    expect(find('/intro/')).toEqual({})
    expect(find('/book/none')).toEqual({})
  })

  it('serves nothing outside its folder', () => {
    expect(resolveRequest(folder, '/', '/../../etc/passwd')).toEqual({})
    expect(resolveRequest(folder, '/', '/%2e%2e/%2e%2e/etc/passwd')).toEqual({})
    expect(resolveRequest(folder, '/', '/%zz')).toEqual({})
  })

  it('answers with the 404 page where there is none', async () => {
    const server = await serveFolder({ folder, port: 0 })
    const { port } = server.address() as AddressInfo
    const ask = async (pathname: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${pathname}`)
      return [response.status, await response.text()]
    }
    expect(await ask('/intro/')).toEqual([200, 'intro'])
    expect(await ask('/none/')).toEqual([404, 'lost'])
    server.close()
  })
})

describe('the bytes of a page', () => {
  it('are those of the scripts and styles that its head names, quoted or not', () => {
    const html =
      '<link rel="stylesheet" href="/book/assets/css/styles.1.css"><link rel=preload href=/assets/js/a.js>' +
      '<link rel="icon" href="/favicon.svg"><script src=/assets/js/main.2.js defer></script><script>var a=1</script>'
    expect(initialAssets(html)).toEqual(['assets/css/styles.1.css', 'assets/js/a.js', 'assets/js/main.2.js'])
  })
})
