declare module 'sockjs-client/lib/utils/escape' {
  const escape: { quote(text: string): string }
  export default escape
}
