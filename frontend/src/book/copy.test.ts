import { expect, test } from 'vitest'
import { copied } from './copy'

test('of a change the new lines are copied, without their signs', () => {
  expect(copied('diff', ' class A {\n-  old\n+  new\n }\n')).toBe('class A {\n  new\n}')
})

test('of a console only what is typed is copied, without the prompt', () => {
  expect(copied('console', '$ scripts/workshop check\nChapter 3\n$ ls\n')).toBe('scripts/workshop check\nls')
})

test('anything else is copied as it is', () => {
  expect(copied('java', 'class A {\n}\n')).toBe('class A {\n}')
})
