/** Teams took a message and did not say as what: it may stand there. */
export class NoReceipt extends Error {}
