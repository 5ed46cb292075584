/** The style sheet shows a term's meaning to who points at it or comes to it; Escape takes it away again. */
export function explainTerms(article: HTMLElement): void {
  const shown = (of: Event) => (of.target as HTMLElement).closest('.term, .meaning')
  article.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') article.classList.add('unexplained')
  })
  for (const begin of ['mouseover', 'focusin'])
    article.addEventListener(begin, (event) => shown(event) || article.classList.remove('unexplained'))
}
