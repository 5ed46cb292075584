/** What the server publishes to the room. */
export interface Said {
  seq: number
  from: string
  info: string
  at: string
  key?: string | null
}

export interface Whispered {
  from: string
  to: string
  info: string
  at: string
}

export interface History {
  epoch: string
  messages: Said[]
  complete: boolean
}

/** A line on the screen: something said, something whispered, or a note about the conversation itself. */
export type Line =
  | ({ id: number; kind: 'said' } & Said)
  | ({ id: number; kind: 'whisper' } & Whispered)
  | { id: number; kind: 'note'; note: string; seq?: number }

let ids = 0

/** The history first, then what had already arrived live and is not in it. */
export function recall(lines: Line[], { messages, complete }: History): Line[] {
  const last = messages.at(-1)?.seq ?? 0
  const first = messages[0]?.seq ?? 1
  const beginning = complete ? 'The conversation begins here' : 'Older messages are not shown'
  const live = lines.filter((line) => line.kind === 'whisper' || (line.kind === 'said' && line.seq > last))
  return [note(beginning, first - 1), ...messages.map(line), ...live]
}

/** The lines that a live message adds: none if it is known, itself, or a note on what is missing and itself. */
export function hear(lines: Line[], said: Said): Line[] {
  if (lines.some((line) => line.kind === 'said' && line.seq === said.seq && line.at === said.at)) return []
  const last = lines.findLast((line) => 'seq' in line && line.seq !== undefined) as
    { seq: number } | undefined
  if (!last) return [line(said)]
  const missed = said.seq - last.seq - 1
  if (missed < 0) return [note('The server began a new history'), line(said)]
  if (missed === 0) return [line(said)]
  return [note(`${missed} ${missed === 1 ? 'message' : 'messages'} missed while away`), line(said)]
}

export function overhear(whispered: Whispered): Line {
  return { id: ++ids, kind: 'whisper', ...whispered }
}

function line(said: Said): Line {
  return { id: ++ids, kind: 'said', ...said }
}

function note(text: string, seq?: number): Line {
  return { id: ++ids, kind: 'note', note: text, seq }
}
