import { keep, progressOf } from './progress'

/** The answer stays shut until the reader has chosen one of their own. */
export function askFirst(article: HTMLElement, chapter: string): void {
  const heading = article.querySelector('#predict')
  const list = after(heading, 'OL')
  const summary = after(heading, 'DETAILS')?.querySelector('summary')
  if (!list || !summary) return
  const chosen = progressOf(chapter).predicted
  const unlock = chosen === undefined ? lock(summary) : () => {}
  list.classList.add('choices')
  list.setAttribute('role', 'radiogroup')
  list.setAttribute('aria-labelledby', 'predict')
  Array.from(list.children).forEach((option, number) => {
    const checked = number === chosen
    const radio = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: 'prediction',
      checked,
    })
    radio.onchange = () => {
      keep(chapter, { predicted: number })
      unlock()
    }
    const text = document.createElement('span')
    text.append(...option.childNodes)
    const label = document.createElement('label')
    label.append(radio, text)
    option.setAttribute('role', 'presentation')
    option.replaceChildren(label)
  })
}

/** Returns how to unlock it. */
function lock(summary: HTMLElement) {
  const { textContent } = summary
  summary.setAttribute('aria-disabled', 'true')
  summary.textContent = 'The answer opens when you have chosen'
  summary.onclick = (event) => event.preventDefault()
  return () => {
    summary.removeAttribute('aria-disabled')
    Object.assign(summary, { textContent, onclick: null })
  }
}

function after(heading: Element | null, tag: string): Element | null {
  let next = heading?.nextElementSibling ?? null
  while (next && next.tagName !== tag && next.tagName !== 'H2') next = next.nextElementSibling
  return next?.tagName === tag ? next : null
}
