import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

const NEAR = 24

/** A scrolling pane that stays at its newest line, until the reader scrolls up to look at an older one. */
export function useFollow(pane: Readonly<Ref<HTMLElement | null>>, newest: () => unknown) {
  const following = ref(true)
  let before = 0
  let size = ''
  const resized = new ResizeObserver(() => following.value && toNewest())

  function toNewest() {
    following.value = true
    pane.value?.scrollTo({ top: pane.value.scrollHeight })
  }

  function onScroll() {
    const { scrollTop, scrollHeight, clientHeight, clientWidth } = pane.value!
    const now = `${clientWidth} ${clientHeight} ${scrollHeight}`
    if (scrollHeight - scrollTop - clientHeight < NEAR) following.value = true
    // only upwards, and only in a pane as it was: it also scrolls by itself, when a line arrives or it is resized
    else if (now === size && scrollTop < before) following.value = false
    before = scrollTop
    size = now
  }

  onMounted(() => resized.observe(pane.value!))
  onBeforeUnmount(() => resized.disconnect())
  watch(newest, () => following.value && toNewest(), { flush: 'post' })

  return { following, onScroll, toNewest }
}
