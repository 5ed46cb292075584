/** What a reader wants who copies a block: of a change the new lines, of a console what is typed. */
export function copied(language: string, text: string): string {
  const lines = text.replace(/\n$/, '').split('\n')
  if (language === 'diff')
    return lines.filter((line) => !line.startsWith('-')).map((line) => (line === '…' ? line : line.slice(1))).join('\n') // prettier-ignore
  if (language === 'console')
    return lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2)).join('\n') // prettier-ignore
  return lines.join('\n')
}

/** A button above each block that something can be done with. */
export function addCopyButtons(article: HTMLElement): void {
  for (const figure of article.querySelectorAll<HTMLElement>('.code:not(.frames)')) {
    const copy = { type: 'button', className: 'plain', textContent: 'Copy' }
    const button = Object.assign(document.createElement('button'), copy)
    button.onclick = async () => {
      const language = figure.classList[1] ?? ''
      await navigator.clipboard.writeText(copied(language, figure.querySelector('pre')!.textContent))
      button.textContent = 'Copied'
      setTimeout(() => (button.textContent = 'Copy'), 2000)
    }
    figure.querySelector('figcaption')!.append(button)
  }
}
