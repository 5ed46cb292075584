// Every destination as a client writes it, by its name in Destinations.java, which has them as the server maps them.

export const APP = '/app'
export const USER = '/user'

export const ENDPOINT = '/coordination'

export const SAY = `${APP}/chat_demo`
export const SINCE = (seq: number | string) => `${SAY}/since/${seq}`
export const ROOM = '/topic/chat_demo'
export const WHISPER = `${APP}/whisper`
export const WHISPERS = `${USER}/queue/whisper`
export const PRESENCE_NOW = `${APP}/presence`
export const PRESENCE = '/topic/presence'
export const ACKS = `${USER}/queue/acks`
export const ERRORS = `${USER}/queue/errors`
export const PROBE = `${APP}/probe`
export const ARTICLE_PROBE = 'test'
