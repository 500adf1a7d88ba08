import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCodeBlocks } from '../../testing/markdownChecks'
import { setUpWechatServer } from '../../testing/wechatServer'

const server = setUpWechatServer()
const docs = path.resolve(__dirname, '../../docs')

/** The commands of a document for the HTTPS API: `curl ADDRESS -d 'JSON'`. */
function readCommands(document: string): { address: string; body: string }[] {
  const blocks = readCodeBlocks(readFileSync(path.join(docs, document), 'utf8'), 'sh')
  const commands = blocks.join('\n').matchAll(/^curl "?(\$WECHAT[^\s"]+)"? -d '([^']+)'$/gm)
  return Array.from(commands, ([, address = '', body = '']) => ({ address, body }))
}

/** Does what curl does, with the variables that the reader has to fill in. */
async function run({ address, body }: { address: string; body: string }, token = ''): Promise<unknown> {
  const url = address.replace('$WECHAT', server.settings().origin).replace('$TOKEN', token)
  return (await fetch(url, { method: 'POST', body })).json()
}

it.each(['preview.md', 'preview.zh-CN.md'])(
  'the commands of docs/%s get a token, and with it the track of the sample',
  async (document) => {
    const [getToken, getPath, ...others] = readCommands(document)
    expect(others).toEqual([])
    if (!getToken || !getPath) throw new Error(`${document} has no commands`)
    const { access_token } = (await run(getToken)) as { access_token: string }
    await expect(run(getPath, access_token)).resolves.toMatchObject({ path_item_num: 3 })
  },
)
