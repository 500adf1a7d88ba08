/** Sockets of one customer; the oldest ends when another one is opened. A phone has one for the page that is shown. */
export const MAX_SOCKETS_OF_CUSTOMER = 8

/** Sockets that a customer may open in a minute. */
export const MAX_OPENINGS_A_MINUTE = 30

/** Sockets of this instance; further ones are refused, and their pages poll. */
export const MAX_SOCKETS = 20_000

/** Longest message of a client, bytes. A watch names three ids of 128 characters. */
export const MAX_MESSAGE_BYTES = 4096

/** Messages of a client between two sweeps. A mini-program sends one in 25 s. */
export const MAX_MESSAGES_A_SWEEP = 20

/** A client says within this time what it watches. */
export const FIRST_MESSAGE_MS = 10_000

/** A socket that gives no sign of life between two sweeps is closed. */
export const SWEEP_MS = 60_000

/** Longest life of a socket, so that a session that has ended is not served for ever. */
export const MAX_LIFE_MS = 2 * 60 * 60_000

/** What may wait for a slow client, bytes. The longest track has about 400,000. */
export const MAX_WAITING_BYTES = 1_000_000

/** How long sockets may take to close when the server stops. */
export const CLOSE_MS = 1000

/** Tracks in one statement. */
export const MAX_TRACKS_A_READ = 200

/** The pause after a failed read of tracks. */
export const RETRY_MS = 1000
