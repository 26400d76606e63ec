/** What the person who started Staffroom can put right; the message is one sentence or two, with the cure. */
export class DatabaseNotStarted extends Error {}
