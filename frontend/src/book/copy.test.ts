import { expect, test } from 'vitest'
import { copied } from './copy'

test('of a change what is to be typed is copied, without the signs', () => {
  expect(copied('diff', ' class A {\n-  old\n+  new\n+\n+  newer\n }\n')).toEqual(['  new\n\n  newer'])
})

test('what is to be typed in two places is copied in two parts', () => {
  expect(copied('diff', '+import b\n import c\n…\n+  d\n-  e\n+  f\n }\n')).toEqual(['import b', '  d\n  f'])
  expect(copied('diff', ' a\n-  b\n')).toEqual([])
})

test('of a console only what is typed is copied, without the prompt', () => {
  const shown = '$ scripts/workshop check\nChapter 3\n$ ls\n'
  expect(copied('console', shown)).toEqual(['scripts/workshop check\nls'])
})

test('anything else is copied as it is', () => {
  expect(copied('java', 'class A {\n}\n')).toEqual(['class A {\n}'])
})
