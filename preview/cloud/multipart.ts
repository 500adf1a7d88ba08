/**
 * Reads the fields of a multipart/form-data body as bytes. The SDK sends a binary field without a file name, which
 * Node's own FormData would decode as text.
 */
export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1]
  if (boundary === undefined) throw new Error('multipart body without a boundary')
  const fields = new Map<string, Buffer>()
  for (const part of splitParts(body, Buffer.from(`--${boundary}`))) {
    const endOfHead = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, endOfHead).toString())?.[1]
    if (name !== undefined) fields.set(name, part.subarray(endOfHead + 4, -2))
  }
  return fields
}

/** The parts between the delimiters. Each is `\r\n`, headers, an empty line, the value, `\r\n`. */
function splitParts(body: Buffer, delimiter: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let start = body.indexOf(delimiter)
  while (start !== -1) {
    const end = body.indexOf(delimiter, start + delimiter.length)
    if (end !== -1) parts.push(body.subarray(start + delimiter.length, end))
    start = end
  }
  return parts
}
