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

  const { setInterval, clearInterval } = window
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
    return timer
  }
  window.clearInterval = (timer) => {
    watch.timers.delete(timer)
    clearInterval(timer)
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
