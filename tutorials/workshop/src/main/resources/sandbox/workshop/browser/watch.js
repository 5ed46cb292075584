// Runs in every page before its first script: counts what a visitor cannot see.
() => {
  const watch = (window.watch = {
    sockets: [],
    mostSockets: 0,
    timers: new Map(),
    ticks: 0,
    violations: [],
    shift: 0,
    shifted: [],
  })
  watch.open = () => watch.sockets.filter((socket) => socket.readyState < WebSocket.CLOSING)

  window.WebSocket = class extends WebSocket {
    constructor(...args) {
      super(...args)
      watch.sockets.push(this)
      watch.mostSockets = Math.max(watch.mostSockets, watch.open().length)
    }
  }

  // what is under way, each with its kind: a component that goes should take its own with it
  const held = new Map()
  watch.holds = () => {
    const counts = {}
    for (const kind of held.values()) counts[kind] = (counts[kind] ?? 0) + 1
    return counts
  }

  const { setInterval, clearInterval, setTimeout, clearTimeout } = window
  window.setInterval = (callback, every, ...args) => {
    const timer = setInterval(
      (...given) => {
        if (every === 5000) watch.ticks++
        callback(...given)
      },
      every,
      ...args,
    )
    watch.timers.set(timer, every)
    held.set(`timer ${timer}`, `setInterval, every ${every ?? 0} ms`)
    return timer
  }
  window.setTimeout = (callback, after, ...args) => {
    if (typeof callback !== 'function') return setTimeout(callback, after, ...args)
    const timer = setTimeout(
      (...given) => {
        held.delete(`timer ${timer}`)
        callback(...given)
      },
      after,
      ...args,
    )
    held.set(`timer ${timer}`, `setTimeout, ${after ?? 0} ms`)
    return timer
  }
  // either ends both kinds
  const ends = (clear) => (timer) => {
    watch.timers.delete(timer)
    held.delete(`timer ${timer}`)
    clear(timer)
  }
  window.clearInterval = ends(clearInterval)
  window.clearTimeout = ends(clearTimeout)

  const { requestAnimationFrame, cancelAnimationFrame } = window
  window.requestAnimationFrame = (callback) => {
    const frame = requestAnimationFrame((time) => {
      held.delete(`frame ${frame}`)
      callback(time)
    })
    held.set(`frame ${frame}`, 'requestAnimationFrame')
    return frame
  }
  window.cancelAnimationFrame = (frame) => {
    held.delete(`frame ${frame}`)
    cancelAnimationFrame(frame)
  }

  for (const [kind, end] of Object.entries({ Worker: 'terminate', BroadcastChannel: 'close', EventSource: 'close' }))
    window[kind] = class extends window[kind] {
      constructor(...args) {
        super(...args)
        held.set(this, kind)
      }
      [end]() {
        held.delete(this)
        super[end]()
      }
    }

  // elements take theirs with them; what these have stays for as long as the page
  const place = (target) => {
    if (target === window) return 'window'
    if (target === document) return 'document'
    if (target === document.body || target === document.documentElement) return target.tagName.toLowerCase()
    return target instanceof MediaQueryList ? 'a media query' : null
  }
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  const listeners = new WeakMap()
  const listener = (type, callback, options) => {
    if (!listeners.has(callback)) listeners.set(callback, {})
    const capture = typeof options === 'object' ? !!options?.capture : !!options
    return (listeners.get(callback)[`${type} ${capture}`] ??= new WeakMap())
  }
  EventTarget.prototype.addEventListener = function (type, callback, options) {
    const target = this ?? window
    add.call(target, type, callback, options)
    const where = callback && place(target)
    if (!where || options?.signal?.aborted) return
    const its = listener(type, callback, options)
    if (its.has(target)) return
    const key = {}
    its.set(target, key)
    held.set(key, `listener for “${type}” on ${where}`)
    const gone = () => {
      its.delete(target)
      held.delete(key)
    }
    if (options?.once) add.call(target, type, gone, { once: true, capture: options.capture })
    if (options?.signal) add.call(options.signal, 'abort', gone, { once: true })
  }
  EventTarget.prototype.removeEventListener = function (type, callback, options) {
    const target = this ?? window
    remove.call(target, type, callback, options)
    if (!callback || !place(target)) return
    const its = listener(type, callback, options)
    held.delete(its.get(target))
    its.delete(target)
  }

  // the protocol for consoles says of an error only that it is one
  const { error } = console
  console.error = (...said) => error(...said.map((each) => (each instanceof Error ? (each.stack ?? `${each}`) : each)))

  // what people perceive: words, without the signs around them
  const words = (text) =>
    (text ?? '')
      .replace(/\s+/g, ' ')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      .toLowerCase()
  watch.isCalled = (element, name) =>
    [
      (element.getAttribute('aria-labelledby') ?? '')
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
      element.ariaLabel,
      ...[...(element.labels ?? [])].map((label) => label.textContent),
      element.innerText,
      element.matches('input:not([type=text])') ? element.value : '',
      element.alt,
      element.title,
      ...[...element.querySelectorAll('[alt], [aria-label], title')].map(
        (inner) => inner.alt ?? inner.ariaLabel ?? inner.textContent,
      ),
    ].some((each) => words(each) === words(name))
  watch.state = () => {
    const said = [...document.querySelectorAll('[role=status], output')]
      .map((element) => element.innerText.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    return said.find((each) => /^(connect|lost|left|listen)/.test(words(each))) ?? said[0] ?? ''
  }

  addEventListener('securitypolicyviolation', (event) =>
    watch.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`),
  )

  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => {
        watch.shift += entry.value
        entry.sources.forEach(({ node }) => watch.shifted.push(node?.outerHTML?.slice(0, 80) ?? String(node?.nodeName)))
      }),
    ).observe({ type: 'layout-shift', buffered: true })
}
