/** Milliseconds after which a server that says nothing counts as away. */
const PATIENCE = 20_000;

/** Gives a request up once the server has said nothing for too long. */
export const patience = (): AbortSignal => AbortSignal.timeout(PATIENCE);
