import type { Reply } from '../contract/reply'

/** Runs a call and writes its line in the log; answers a Reply and never throws. */
export type RunCall = <T>(name: string, requestId: string, work: () => Promise<Reply<T>>) => Promise<Reply<T>>
