/** navigator.clipboard exists only on https and localhost; a class opens the page at an address of the network. */
export async function copy(text: string): Promise<boolean> {
  const write = navigator.clipboard?.writeText(text).then(() => 'done')
  if (await write?.catch(() => '')) return true
  const before = document.activeElement as HTMLElement | null
  const hidden = { className: 'visually-hidden', value: text }
  const field = Object.assign(document.createElement('textarea'), hidden)
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  before?.focus()
  return done
}
