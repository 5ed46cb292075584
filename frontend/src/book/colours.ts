import hljs from 'highlight.js/lib/core'
import css from 'highlight.js/lib/languages/css'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import json from 'highlight.js/lib/languages/json'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'

const languages = { css, ini, java, javascript: typescript, json, typescript, xml }
for (const [name, grammar] of Object.entries(languages)) hljs.registerLanguage(name, grammar)

const GRAMMARS: Record<string, string> = {
  css: 'css',
  html: 'xml',
  java: 'java',
  js: 'javascript',
  json: 'json',
  properties: 'ini',
  svg: 'xml',
  ts: 'typescript',
  vue: 'xml',
  xml: 'xml',
}

/** Undefined where nothing is to be coloured. Of a component a change shows a piece: markup, or the script. */
function grammar(file: string, lines: string[]): string | undefined {
  const name = GRAMMARS[file.split('.').pop() ?? '']
  const isMarkup = /^\s*</.test(lines.find((line) => line.trim()) ?? '<')
  return file.endsWith('.vue') && !isMarkup ? 'javascript' : name
}

/** As HTML. What goes over several lines is closed at the end of each, and opened again. */
function ofLines(lines: string[], language: string): string[] {
  const open: string[] = []
  const { value } = hljs.highlight(lines.join('\n'), { language, ignoreIllegals: true })
  return value.split('\n').map((line: string) => {
    const before = open.join('')
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === '</span>') open.pop()
      else open.push(tag)
    }
    return before + line + '</span>'.repeat(open.length)
  })
}

/** A change's old lines are read without the new ones, and the other way round: mixed, neither is code. */
function ofChange(lines: string[], file: string): string[] {
  const all = lines.map((line) => line.slice(1))
  const language = grammar(file, all)
  if (!language) return []
  const [old, now] = ['+', '-'].map((other) => {
    const mine = lines.flatMap((line, at) => (line.startsWith(other) ? [] : [at]))
    const coloured = ofLines(mine.map((at) => all[at]!), language) // prettier-ignore
    return new Map(mine.map((at, n) => [at, coloured[n]!]))
  })
  return lines.map((line, at) => line.charAt(0) + (line.startsWith('-') ? old : now)!.get(at))
}

/** The lines of a block as HTML; none where its language has no colours here. */
export function coloured(language: string, file: string, text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n')
  if (language === 'diff') return ofChange(lines, file)
  const name = grammar(file, lines)
  return name ? ofLines(lines, name) : []
}

const KINDS: Record<string, string> = { '+': 'added', '-': 'taken' }

/** What stands in the page already stays if something is not understood. */
export function colour(article: HTMLElement): void {
  for (const figure of article.querySelectorAll<HTMLElement>('.code')) {
    const language = figure.classList[1] ?? ''
    const code = figure.querySelector('code')!
    const lines = coloured(language, figure.querySelector('.file')?.textContent ?? '', code.textContent)
    if (!lines.length) continue
    code.innerHTML = lines
      .map((line) => {
        const kind = language === 'diff' && KINDS[line.charAt(0)]
        return kind ? `<span class="${kind}">${line}</span>` : line
      })
      .join('\n')
  }
}
