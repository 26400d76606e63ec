/** Asks the console's server. */
import type { ActAnswer, ActRequest, Refusal, RoomView, SchoolView } from '../wire.ts';

/** Not done; the message is the sentence to show. */
export class NotDone extends Error {}

const NOT_REACHED = 'Staffroom is not answering just now.';

export function readSchool(): Promise<SchoolView> {
  return ask<SchoolView>('/api/school');
}

export function readRoom(person: string): Promise<RoomView> {
  return ask<RoomView>(`/api/room?as=${encodeURIComponent(person)}`);
}

export function sendAct(request: ActRequest): Promise<ActAnswer> {
  return ask<ActAnswer>('/api/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
}

async function ask<Answer extends object>(path: string, init?: RequestInit): Promise<Answer> {
  const body = await answerTo<Answer>(path, init);
  if ('error' in body) throw new NotDone(body.error);
  return body;
}

async function answerTo<Answer>(path: string, init?: RequestInit): Promise<Answer | Refusal> {
  try {
    const response = await fetch(path, init);
    return await response.json();
  } catch {
    throw new NotDone(NOT_REACHED);
  }
}
