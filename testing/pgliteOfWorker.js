const { PGlite, types } = require('@electric-sql/pglite')

/** Instances of this worker that no test file uses. Starting one takes more than a second of processor time. */
const idle = []

/** Removes what a test file can leave behind: schemas and roles. */
const EMPTY_DATABASE = `
  do $$ declare name text; begin
    for name in select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)' loop
      execute format('drop schema %I cascade', name);
    end loop;
    for name in select rolname from pg_roles where rolname !~ '^pg_' and rolname <> current_user loop
      execute format('drop owned by %I; drop role %I', name, name);
    end loop;
  end $$;
  create schema public;
  grant usage on schema public to public;`

/** PGlite in memory, as a new one would be. Its close() keeps it for the next test file of this worker. */
async function takePglite(parsers) {
  const lite = idle.pop() ?? (await PGlite.create())
  Object.assign(lite.parsers, parsers)
  const listening = []
  return {
    query: (...query) => lite.query(...query),
    listen: async (...channel) => {
      const stop = await lite.listen(...channel)
      listening.push(stop)
      return stop
    },
    close: async () => {
      await Promise.all(listening.map((stop) => stop()))
      for (const statement of ['rollback', 'discard all', EMPTY_DATABASE]) await lite.exec(statement)
      idle.push(lite)
    },
  }
}

module.exports = { takePglite, types }
