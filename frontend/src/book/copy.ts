import { copy } from '../ui/copy'

/** What a reader wants who copies a block, part by part: of a change what is to be typed, of a console too. */
export function copied(language: string, text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n')
  if (language === 'diff') return added(lines)
  if (language !== 'console') return [lines.join('\n')]
  return [lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2)).join('\n')] // prettier-ignore
}

/** New lines that stand together in the file; between them it has lines of its own. */
function added(lines: string[]): string[] {
  const parts: string[][] = [[]]
  for (const line of lines) {
    if (line.startsWith('+')) parts.at(-1)!.push(line.slice(1))
    else if (!line.startsWith('-') && parts.at(-1)!.length) parts.push([])
  }
  return parts.filter((part) => part.length).map((part) => part.join('\n'))
}

/** Above each block that something can be done with: a button for each of its parts. */
export function addCopyButtons(article: HTMLElement): void {
  for (const figure of article.querySelectorAll<HTMLElement>('.code:not(.frames)')) {
    const parts = copied(figure.classList[1] ?? '', figure.querySelector('pre')!.textContent)
    const buttons = parts.map((part, at) => button(parts.length > 1 ? `Copy part ${at + 1}` : 'Copy', part))
    figure.querySelector('figcaption')!.append(...buttons)
  }
}

function button(name: string, text: string): HTMLButtonElement {
  const button = document.createElement('button')
  Object.assign(button, { type: 'button', className: 'plain', textContent: name, ariaLive: 'polite' })
  button.onclick = async () => {
    button.textContent = (await copy(text)) ? 'Copied' : 'Your browser does not allow it: mark it and copy'
    setTimeout(() => (button.textContent = name), 4000)
  }
  return button
}
