import { Failure } from '../cloudfunctions/shared/failure'
import { ServerSettingsError } from './settings'

/** One sentence about why the server could not start, without a value: a driver's error may have the password in it. */
export function describeStartFailure(error: unknown): string {
  if (error instanceof ServerSettingsError) return error.message
  if (error instanceof Failure)
    return error.code === 'BUSY'
      ? 'The database of DATABASE_URL cannot be reached: check its address, and that it is running.'
      : `The database of DATABASE_URL cannot be used: ${error.message}.`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return 'PORT is in use: end the other program, or choose another port.'
  if (code === 'EACCES') return 'PORT may not be used by this user: choose one from 1024.'
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return 'HOST is no address of this machine: write 0.0.0.0.'
  return (
    `The server could not start: ${error instanceof Error ? error.name : 'unknown error'} ${code}`.trim() +
    '.'
  )
}
