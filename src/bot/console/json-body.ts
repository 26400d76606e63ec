/** Reads the body of a request as JSON. */
import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';

const LARGEST_BODY = 256 * 1024;

/** Beyond this the connection is cut: no page sends it. */
const CUT_OFF = 16 * 1024 * 1024;

/** The parsed body; anything but JSON of a sensible size is refused with a sentence. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refused(415, 'The console takes JSON only.');
  }
  const text = await boundedText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'That was not readable JSON.');
  }
}

/**
 * Reads all that is sent even where it is too much, keeping none of it: an answer
 * before the end would reach the page as a broken connection, not as a sentence.
 */
async function boundedText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > CUT_OFF) request.destroy();
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) {
    throw new Refused(
      413,
      'That is more text than can be sent at once. Please shorten it, and say where the rest is kept.',
    );
  }
  return Buffer.concat(chunks).toString('utf8');
}
