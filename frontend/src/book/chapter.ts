import { watchCheckpoints } from './checkpoints'
import { addCopyButtons } from './copy'
import { askFirst } from './predict'
import { keep, progressOf } from './progress'
import { explainTerms } from './terms'

/** Brings a chapter's page to life; it can be read without. */
export function read(): void {
  const article = document.querySelector<HTMLElement>('[data-chapter]')
  if (!article) return tickContents()
  const chapter = article.dataset.chapter ?? ''
  addCopyButtons(article)
  void import('./colours').then(({ colour }) => colour(article))
  explainTerms(article)
  askFirst(article, chapter)
  watchCheckpoints(article, chapter)
  addEventListener('keydown', turn)
  const end = document.querySelector('.turn')!
  new IntersectionObserver(([at]) => at?.isIntersecting && keep(chapter, { read: true })).observe(end)
}

function tickContents() {
  for (const item of document.querySelectorAll<HTMLElement>('[data-contents] [data-number]')) {
    if (!progressOf(item.dataset.number ?? '').read) continue
    const done = { className: 'done', textContent: '✓ read' }
    item.querySelector('a')!.after(Object.assign(document.createElement('span'), done))
  }
}

/** The arrow keys turn the page, but not under somebody who types or scrolls sideways. */
function turn(event: KeyboardEvent) {
  const busy = (event.target as HTMLElement).closest(
    'input, textarea, select, pre, [role=log], [contenteditable]',
  )
  if (busy || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const way = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key]
  if (way) document.querySelector<HTMLAnchorElement>(`.turn a[rel=${way}]`)?.click()
}
