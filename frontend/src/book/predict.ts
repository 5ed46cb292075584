import { keep, progressOf } from './progress'

/** The answer stays shut until the reader has chosen one of their own. */
export function askFirst(article: HTMLElement, chapter: string): void {
  const heading = article.querySelector('#predict')
  const list = after(heading, 'OL')
  const answer = after(heading, 'DETAILS') as HTMLDetailsElement | null
  if (!list || !answer) return
  const chosen = progressOf(chapter).predicted
  list.classList.add('choices')
  list.setAttribute('role', 'radiogroup')
  list.setAttribute('aria-labelledby', 'predict')
  Array.from(list.children).forEach((option, number) => {
    option.setAttribute('role', 'presentation')
    const label = document.createElement('label')
    const radio = document.createElement('input')
    radio.type = 'radio'
    radio.name = 'prediction'
    radio.checked = number === chosen
    radio.onchange = () => {
      keep(chapter, { predicted: number })
      unlock(answer)
    }
    const text = document.createElement('span')
    text.append(...option.childNodes)
    label.append(radio, text)
    option.replaceChildren(label)
  })
  if (chosen === undefined) lock(answer)
}

function lock(answer: HTMLDetailsElement) {
  const summary = answer.querySelector('summary')!
  summary.setAttribute('aria-disabled', 'true')
  summary.dataset.answer = summary.textContent
  summary.textContent = 'The answer opens when you have chosen'
  summary.onclick = (event) => event.preventDefault()
}

function unlock(answer: HTMLDetailsElement) {
  const summary = answer.querySelector('summary')!
  if (!summary.hasAttribute('aria-disabled')) return
  summary.removeAttribute('aria-disabled')
  summary.textContent = summary.dataset.answer ?? ''
  summary.onclick = null
}

function after(heading: Element | null, tag: string): Element | null {
  let next = heading?.nextElementSibling ?? null
  while (next && next.tagName !== tag && next.tagName !== 'H2') next = next.nextElementSibling
  return next?.tagName === tag ? next : null
}
