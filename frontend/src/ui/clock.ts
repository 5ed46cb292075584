/** Local time of day to the millisecond, 09:05:07.042. */
export const clock = (time: number) =>
  new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(11, 23)
