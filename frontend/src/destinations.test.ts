import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as ours from './destinations'

const JAVA = readFileSync('../backend/src/main/java/sandbox/messaging/Destinations.java', 'utf8')

/** As its Javadoc says: what a controller maps has /app in front, what one person is sent /user. */
function asAClientWrites([, name = '', value = '']: string[]) {
  if (/^(APP|USER|ENDPOINT|ARTICLE_PROBE)$/.test(name) || value.startsWith('/topic/')) return [name, value]
  return [name, (value.startsWith('/queue/') ? '/user' : '/app') + value]
}

test('the page and the server mean the same by each destination', () => {
  const theirs = [...JAVA.matchAll(/String (?!TOPIC|QUEUE)(\w+) = "(.*)";/g)].map(asAClientWrites)

  expect({ ...ours, SINCE: ours.SINCE('{seq}') }).toEqual(Object.fromEntries(theirs))
})
