/** A pickup code digit by digit, because a screen reader speaks "6230" as a number; `hyphen` is the word for "-". */
export function spellCode(code: string, hyphen: string): string {
  return Array.from(code.replace(/\s/g, ''), (letter) => (letter === '-' ? hyphen : letter)).join(' ')
}
