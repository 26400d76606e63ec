/**
 * Words sealed with AES-256-GCM. What they belong to is bound in: moved to another school, row
 * or column, or changed by one bit, they do not open.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The first byte of everything sealed, so that another way of sealing can be told from this one. */
const FORMAT = 1;

/** What is sealed does not open: another key, another place, or changed bytes. */
export class DoesNotOpen extends Error {
  override readonly name = 'DoesNotOpen';

  constructor(place: readonly string[]) {
    super(`What is sealed at ${place.join(' ')} does not open.`);
  }
}

/**
 * Seals bytes for one place; 29 bytes longer than they were. The nonce is random, which is sound
 * for four thousand million times under one key.
 */
export function seal(key: Buffer, place: readonly string[], bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundIn(place));
  const hidden = cipher.update(bytes);
  return Buffer.concat([Buffer.of(FORMAT), nonce, hidden, cipher.final(), cipher.getAuthTag()]);
}

/** Opens what was sealed for the same place. Throws `DoesNotOpen`. */
export function open(key: Buffer, place: readonly string[], sealed: Buffer): Buffer {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== FORMAT) {
    throw new DoesNotOpen(place);
  }
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundIn(place));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const bytes = decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([bytes, decipher.final()]);
  } catch {
    throw new DoesNotOpen(place);
  }
}

/** Written so that no two places look the same. */
function boundIn(place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, ...place]));
}
