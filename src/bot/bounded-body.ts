/** Reads the body of a request, but no more than a platform ever sends. */
import type { IncomingMessage } from 'node:http';

/**
 * The body, or undefined where it is longer than `mostBytes`: what is too long is never kept,
 * and where its length is told beforehand, not even read. Throws where the sender hangs up.
 */
export async function boundedBody(
  request: IncomingMessage,
  mostBytes: number,
): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const piece: Buffer = chunk;
    size += piece.length;
    if (size > mostBytes) return undefined;
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}
