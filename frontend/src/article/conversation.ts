import type { Said, Since as History } from '../stomp/recovery'

export interface Whispered {
  from: string
  to: string
  info: string
  at: string
}

/** A line on the screen: something said, something whispered, or a note about the conversation itself. */
export type Line =
  | ({ id: number; kind: 'said' } & Said)
  | ({ id: number; kind: 'whisper' } & Whispered)
  | { id: number; kind: 'note'; note: string; seq?: number }

const MOST = 1000

/** Above the first line, when it is not the first that was said. */
export const OLDER = 'Older messages are not shown'

let ids = 0

/** The history first, then what had already arrived live and is not in it. */
export function recall(lines: Line[], { messages, complete }: History): Line[] {
  const last = messages.at(-1)?.seq ?? 0
  const first = messages[0]?.seq ?? 1
  const beginning = complete ? 'The conversation begins here' : OLDER
  const live = lines.filter((line) => line.kind === 'whisper' || (line.kind === 'said' && line.seq > last))
  return [note(beginning, first - 1), ...messages.map(line), ...live]
}

/** The history, instead of what was there; `why` says that it is not what it was. */
export function reloaded(messages: Said[], complete: boolean, why: string): Line[] {
  const lines = recall([], { epoch: '', messages, complete })
  return why ? [note(why), ...lines] : lines
}

/** The lines that a live message adds: none if it is known, itself, or a note on what is missing and itself. */
export function hear(lines: Line[], said: Said): Line[] {
  const last = newestSeq(lines)
  if (last === undefined) return [line(said)]
  const missed = said.seq - last - 1
  if (missed === 0) return [line(said)]
  if (missed < 0) {
    const known = lines.findLast((line) => line.kind === 'said' && line.seq === said.seq)
    const same = known?.kind === 'said' && known.at === said.at
    return same ? [] : [note('The server began a new history'), line(said)]
  }
  return [note(`${missed} ${missed === 1 ? 'message' : 'messages'} missed while away`), line(said)]
}

/** Keeps about the newest 1,000 lines: cut in hundreds, so that not every line moves all others. */
export function add(lines: Line[], more: Line[]): void {
  lines.push(...more)
  if (lines.length <= MOST + 100) return
  const cut = lines.slice(0, -MOST)
  lines.splice(0, cut.length, note(OLDER, newestSeq(cut)))
}

export function overhear(whispered: Whispered): Line {
  return { id: ++ids, kind: 'whisper', ...whispered }
}

function newestSeq(lines: Line[]): number | undefined {
  const newest = lines.findLast((line) => line.kind !== 'whisper' && line.seq !== undefined)
  return newest?.kind === 'whisper' ? undefined : newest?.seq
}

export function line(said: Said): Line {
  return { id: ++ids, kind: 'said', ...said }
}

function note(text: string, seq?: number): Line {
  return { id: ++ids, kind: 'note', note: text, seq }
}
