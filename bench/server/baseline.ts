import fastify from 'fastify'
import pg from 'pg'

// The base of the comparison, a process of its own: a route without work, and one that selects a row by its primary key.

// Four instances have 84 of the 100 connections that PostgreSQL allows.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const app = fastify({ logger: false })
app.get('/readyz', () => ({ ok: true }))
app.post('/empty', () => ({ ok: true }))
app.post<{ Body: { orderId: string; openid: string } }>('/select', async ({ body }) => {
  const { rows } = await pool.query<object>(
    'select path_items from tracks where order_id = $1 and openid = $2',
    [body.orderId, body.openid],
  )
  return { ok: rows.length === 1, data: rows[0] }
})
app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' }).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
