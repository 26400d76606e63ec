/** One person's window: their places, the conversation in front, and what they do in it. */
import type {
  Act,
  ActAnswer,
  PersonView,
  PlaceId,
  PlaceView,
  RoomView,
  SchoolView,
} from '../wire.ts';
import { Composer } from './composer.ts';
import { Conversation } from './conversation.ts';
import { byId } from './dom.ts';
import { Drafts } from './drafts.ts';
import { FormDialog } from './form-dialog.ts';
import { StatusLine } from './line.ts';
import { listenForChanges } from './live.ts';
import { Panel } from './panel.ts';
import { addressOf, initialsOf } from './people.ts';
import { listPlaces } from './places.ts';
import { Seen } from './seen.ts';
import { NotDone, readRoom, sendAct } from './server.ts';
import { Side } from './side.ts';
import { welcome } from './welcome.ts';

/** An answer that comes sooner needs no dots. */
const THINKING_AFTER_MS = 300;

export class Room {
  readonly #school: SchoolView;
  readonly #me: PersonView;
  readonly #seen: Seen;
  readonly #line = new StatusLine(() => void this.#read());
  readonly #side = new Side();
  readonly #conversation = new Conversation((press) => this.#press(press));
  readonly #panel = new Panel((press) => this.#press(press));
  readonly #composer: Composer;
  readonly #form = new FormDialog({
    send: (act) => this.#act(act),
    sent: (form, answer) => {
      this.#drafts.drop(form);
      this.#composer.focus();
      void this.#take(answer);
    },
    leftUnsent: (form, values) => this.#drafts.keep(form, values),
  });
  readonly #drafts = new Drafts((form, values) => this.#form.open(form, values));
  #view: RoomView = { places: [], trouble: null };
  #at: PlaceId;
  #saying: Promise<void> = Promise.resolve();
  #reading: Promise<void> | null = null;
  #readAgain = false;

  constructor(school: SchoolView, me: PersonView) {
    this.#school = school;
    this.#me = me;
    this.#seen = new Seen(me.id);
    this.#at = placeInAddress();
    this.#composer = new Composer(school.commands, (text) => this.#say(text));
  }

  /** Shows the room and keeps it up to date. */
  async open(): Promise<void> {
    byId('me-name', HTMLElement).textContent = this.#me.name;
    byId('me-role', HTMLElement).textContent = this.#me.role;
    byId('me-initials', HTMLElement).textContent = initialsOf(this.#me.name);
    byId('room', HTMLElement).hidden = false;
    await this.#read();
    this.#composer.focus();
    listenForChanges({
      changed: (person) => {
        if (person === null || person === this.#me.id) void this.#read();
      },
      connected: (up) => this.#line.connected(up),
    });
    addEventListener('popstate', () => this.#moveTo(placeInAddress()));
    document.addEventListener('visibilitychange', () => this.#show());
    addEventListener('beforeunload', (event) => {
      if (this.#drafts.any || this.#form.holdsWords()) event.preventDefault();
    });
  }

  /** Reads the view again; changes that come meanwhile are read in one more go. */
  #read(): Promise<void> {
    if (this.#reading !== null) {
      this.#readAgain = true;
      return this.#reading;
    }
    this.#reading = this.#readOnce().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readOnce(): Promise<void> {
    do {
      this.#readAgain = false;
      try {
        const fresh = await readRoom(this.#me.id);
        this.#view = fresh.trouble === null ? fresh : withPostsOf(this.#view, fresh);
        this.#line.trouble(fresh.trouble);
      } catch (error) {
        if (!(error instanceof NotDone)) throw error;
        this.#line.trouble(error.message);
      }
    } while (this.#readAgain);
    this.#show();
  }

  #show(): void {
    const place = this.#place();
    if (place === undefined) return;
    if (document.visibilityState === 'visible') this.#seen.look(place);
    byId('place-name', HTMLElement).textContent = place.name;
    byId('place-about', HTMLElement).textContent = place.about;
    welcome(place, { school: this.#school, me: this.#me, say: (text) => this.#say(text) });
    this.#conversation.show(place);
    const listed = this.#view.places.map((one) => ({
      place: one,
      unread: this.#seen.unread(one),
    }));
    listPlaces(listed, place.id, {
      addressOf: (id) => this.#addressOf(id),
      go: (id) => this.#go(id),
    });
    const unread = listed.reduce((sum, one) => sum + one.unread, 0);
    byId('elsewhere', HTMLElement).hidden = unread === 0;
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${place.name} · ${this.#me.name} · Staffroom`;
  }

  #place(): PlaceView | undefined {
    return this.#view.places.find(({ id }) => id === this.#at) ?? this.#view.places[0];
  }

  #go(place: PlaceId): void {
    if (place !== this.#at) history.pushState(null, '', this.#addressOf(place));
    this.#side.close();
    this.#moveTo(place);
    this.#composer.focus();
  }

  #moveTo(place: PlaceId): void {
    this.#at = place;
    this.#show();
    this.#composer.moveTo(place, this.#place()?.name ?? '');
  }

  #addressOf(place: PlaceId): string {
    return `${addressOf(this.#me)}&at=${place}`;
  }

  /** Sends typed words after those before them, so that the answers come in order. */
  #say(text: string): void {
    const at = this.#at;
    const takeAway = text.startsWith('/') ? null : this.#conversation.pending(text);
    this.#saying = this.#sayAfter(this.#saying, at, text).finally(() => takeAway?.());
  }

  async #sayAfter(before: Promise<void>, at: PlaceId, text: string): Promise<void> {
    await before;
    const dots = setTimeout(() => this.#conversation.thinking(true), THINKING_AFTER_MS);
    try {
      await this.#take(await sendAct({ as: this.#me.id, at, act: { kind: 'say', text } }));
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      this.#composer.giveBack(at, text, error.message);
    } finally {
      clearTimeout(dots);
      this.#conversation.thinking(false);
    }
  }

  async #press(press: unknown): Promise<void> {
    try {
      await this.#take(await this.#act({ kind: 'press', press }));
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      this.#line.passing(`${error.message} Please press again in a moment.`);
    }
  }

  #act(act: Act): Promise<ActAnswer> {
    return sendAct({ as: this.#me.id, at: this.#at, act });
  }

  async #take(answer: ActAnswer): Promise<void> {
    switch (answer.kind) {
      case 'form':
      case 'invalid':
        this.#panel.close();
        this.#form.open(answer.form);
        break;
      case 'panel':
      case 'stored':
      case 'refused':
        this.#panel.open(answer.card);
        break;
      case 'said':
        this.#panel.close();
        await this.#toAnswer();
        break;
    }
  }

  /** Shows what the bot answered, which stands at the end of the conversation. */
  async #toAnswer(): Promise<void> {
    await this.#read();
    this.#conversation.toNewest();
  }
}

function placeInAddress(): PlaceId {
  const at = new URLSearchParams(location.search).get('at');
  // An unknown place is shown as the first that there is.
  return isPlaceId(at) ? at : 'direct';
}

const PLACE_IDS: Readonly<Record<PlaceId, true>> = {
  direct: true,
  dsl: true,
  headteacher: true,
  chair: true,
  reputation: true,
  'data-protection': true,
};

function isPlaceId(text: string | null): text is PlaceId {
  return text !== null && text in PLACE_IDS;
}

/** While posts cannot be read, those read before stay in sight beside the fresh exchange. */
function withPostsOf(before: RoomView, fresh: RoomView): RoomView {
  return {
    ...fresh,
    places: fresh.places.map((place) => {
      const had = before.places.find(({ id }) => id === place.id);
      const posts = had?.items.filter((item) => item.kind === 'post') ?? [];
      const items = [...posts, ...place.items].toSorted((a, b) => a.at.localeCompare(b.at));
      return { ...place, items };
    }),
  };
}
