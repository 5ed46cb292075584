import { keep, progressOf } from './progress'
import { useSight, type View } from './sight'

/** Ticks each checkpoint when the chat in the text is seen to reach it. */
export function watchCheckpoints(article: HTMLElement, chapter: string): void {
  const points = [...article.querySelectorAll<HTMLElement>('.checkpoint')]
  const chat = article.querySelector<HTMLElement>('[data-island=chat-demo]')
  if (!points.length) return

  function tick(ids: string[]) {
    const seen = progressOf(chapter).seen
    for (const point of points) if (ids.includes(point.dataset.sees ?? '')) mark(point)
    const more = ids.filter((id) => !seen.includes(id))
    if (more.length) keep(chapter, { seen: [...seen, ...more] })
  }

  tick(progressOf(chapter).seen)
  if (!chat) return
  const look = useSight()
  const looks = new MutationObserver(() => tick(look(view(chat))))
  looks.observe(chat, { subtree: true, childList: true, characterData: true })
}

function mark(point: HTMLElement) {
  if (point.classList.contains('seen')) return
  point.classList.add('seen')
  const done = { className: 'visually-hidden', textContent: ' (seen)' }
  point.append(Object.assign(document.createElement('span'), done))
}

function view(chat: HTMLElement): View {
  return {
    state: chat.querySelector('[role=status]')?.textContent?.trim() ?? '',
    mine: chat.querySelectorAll('.line.mine').length,
    people: chat.querySelectorAll('[aria-labelledby=who-is-here] li').length,
  }
}
