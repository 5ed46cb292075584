import { ERRORS, ROOM, SAY, SINCE } from '../destinations'

export interface Example {
  name: string
  /** with `^@` for NUL */
  text: string
  /** what will come of it */
  expect: string
  /** on a connection on which nobody has sent CONNECT */
  unsigned?: boolean
}

/** Right and wrong frames to begin with. */
export const examples = (name: string): Example[] => [
  {
    name: 'Say something',
    text: `SEND\ndestination:${SAY}\ncontent-type:application/json\n\n{"info":"Written by hand."}^@`,
    expect: 'Everyone in the room gets a MESSAGE, you too. With a header receipt:1 a RECEIPT would come too.',
  },
  {
    name: 'Ask what was said',
    text: `SUBSCRIBE\nid:history\ndestination:${SINCE(0)}\n\n^@`,
    expect: 'One MESSAGE with the newest sentences. The server keeps no subscription.',
  },
  {
    name: 'Send to a topic',
    text: `SEND\ndestination:${ROOM}\n\n{"info":"Straight to everyone."}^@`,
    expect: `Refused: a MESSAGE to ${ERRORS} says why. The connection stays.`,
  },
  {
    name: 'Forget the NUL',
    text: `SEND\ndestination:${SAY}\n\n{"info":"Not finished"}`,
    expect:
      'No answer. The server waits for the rest: what you send next still belongs to it. Send ^@ alone.',
  },
  {
    name: 'Forget a colon',
    text: `SEND\ndestination ${SAY}\n\n{"info":"To whom?"}^@`,
    expect: 'ERROR, and the server closes the connection.',
  },
  {
    name: 'Send before CONNECT',
    text: `SEND\ndestination:${SAY}\n\n{"info":"Let me in."}^@`,
    expect:
      'ERROR, and the server closes the connection. This one is new, and nobody has sent CONNECT on it.',
    unsigned: true,
  },
  {
    name: 'Sign in by hand',
    text: `CONNECT\naccept-version:1.2\nhost:localhost\nlogin:${byHand(name)}\npasscode:workshop\nheart-beat:0,10000\n\n^@`,
    expect: 'CONNECTED, if the passcode is right. You hear nothing yet: you have not subscribed.',
    unsigned: true,
  },
  {
    name: 'Say goodbye',
    text: 'DISCONNECT\nreceipt:goodbye\n\n^@',
    expect: 'RECEIPT. Whatever you send after it is answered by ERROR.',
  },
  {
    name: 'Send a heart-beat',
    text: '\n',
    expect: 'No answer. An end of line alone says that you are still there.',
  },
]

/** Somebody else: a name belongs to the browser that has it, and this CONNECT does not say which that is. */
function byHand(name: string): string {
  return `${name.slice(0, 32).trim()} by hand`
}
