import { expect, test } from 'vitest'
import { coloured } from './colours'

const plain = (lines: string[]) => lines.map((line) => line.replace(/<[^>]+>/g, ''))

test('words of the language have a colour, and nothing in a block becomes HTML', () => {
  const [line] = coloured('java', 'A.java', 'class A<B> { }\n')

  expect(line).toContain('<span class="hljs-keyword">class</span>')
  expect(line).toContain('&lt;B&gt;')
})

test('what goes over several lines is coloured in each of them', () => {
  const lines = coloured('java', 'A.java', '/* one\n   two */\n')

  expect(lines).toEqual([
    '<span class="hljs-comment">/* one</span>',
    '<span class="hljs-comment">   two */</span>',
  ])
})

test('of a change each side is read by itself, and every line keeps its sign', () => {
  const lines = coloured('diff', 'A.java', ' /* a\n-   b\n+   c */\n int d;\n')

  expect(plain(lines)).toEqual([' /* a', '-   b', '+   c */', ' int d;'])
  expect(lines[3]).toContain('<span class="hljs-type">int</span>')
})

test('a piece of a component is markup, or script', () => {
  expect(coloured('diff', 'A.vue', '+    <p>text</p>\n')[0]).toContain('hljs-tag')
  expect(coloured('diff', 'A.vue', '+    return text\n')[0]).toContain('hljs-keyword')
})

test('a console and frames stay as they are', () => {
  expect(coloured('console', 'Type', '$ ls\n')).toEqual([])
})
