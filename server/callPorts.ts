import type { Reply } from '../contract/reply'

/** Runs a call and writes its line in the log; answers a Reply and never throws. */
export type RunCall = <T>(name: string, work: () => Promise<Reply<T>>) => Promise<Reply<T>>

/** Counts a request that was refused before anything was done, and logs the reason with nothing of the request. */
export type CountRefusal = (route: string, reason: string) => void
