/**
 * A school as it could be: real handlers on real Postgres, with a chat that writes down what it
 * shows to whom. Beside it stands what must be so, in a few lines that know nothing of the product's.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { dueClimbs } from '../../src/db/climbs.ts';
import { cases } from '../../src/db/tables/cases.ts';
import { claim } from '../../src/db/outbox.ts';
import { climb } from '../../src/handlers/climb.ts';
import type { Core } from '../../src/handlers/core.ts';
import { deliver } from '../../src/handlers/deliver.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Inbound, Outcome } from '../../src/handlers/inbound.ts';
import type { Edited, Found, Sent, Surface } from '../../src/handlers/surface.ts';
import { sweep } from '../../src/handlers/sweep.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { Place } from '../../src/policy/notices.ts';
import { type Desk, desksOf, membersOf, type Person, type Role } from '../../src/policy/people.ts';
import type { School } from '../../src/policy/school.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { untilNextRung, untilPromisesAreOver } from '../harness/deliver-now.ts';

/** What the model knows of a report. */
export interface Told {
  readonly reference: string;
  readonly id: string;
  readonly reporter: string;
  /** What only its readers may read. */
  readonly word: string;
  /** Whom its reporter said that it is about, and who held the office that did it. */
  readonly about: readonly string[];
  state: 'waiting' | 'acknowledged' | 'closed';
  /** Waits for another person than those who had it before. */
  isHandedOver: boolean;
}

interface Stands {
  readonly ref: string;
  readonly key: string;
  readonly place: Place;
  card: Card;
}

type Weather = 'fair' | 'away' | 'unsure';

export class SchoolAtRandom implements Surface {
  readonly told: Told[] = [];
  readonly stands: Stands[] = [];
  /** What was said aloud to whoever runs it. */
  readonly aloud: string[] = [];
  /** The first time that somebody was shown what they may not see: delivery takes a throw for a broken chat. */
  #leak: string | undefined;
  weather: Weather = 'fair';
  core: Core;
  readonly #database: TestDatabase;
  #desks = new Map<
    string,
    { readonly desks: readonly Desk[]; readonly subjects: readonly string[] }
  >();

  private constructor(database: TestDatabase, core: Core) {
    this.#database = database;
    this.core = core;
  }

  static async open(school: School): Promise<SchoolAtRandom> {
    const database = await freshDatabase();
    return new SchoolAtRandom(database, await testCore(database, school));
  }

  async close(): Promise<void> {
    await this.#database.drop();
  }

  get people(): readonly Person[] {
    return this.core.school.people;
  }

  person(at: number): Person {
    const found = this.people[at % this.people.length];
    if (found === undefined) throw new Error('Nobody is at the school.');
    return found;
  }

  report(at: number): Told | undefined {
    return this.told[at % Math.max(1, this.told.length)];
  }

  /** Somebody does something; what they see of it is looked at. */
  async does(what: Inbound): Promise<Outcome> {
    const outcome = await dispatch(this.core, what);
    await this.#look();
    // Their own form holds their own words.
    if (what.kind !== 'submit' || what.form !== 'report-incident') this.#isShown(what.by, outcome);
    await this.#look();
    return outcome;
  }

  async files(by: Person, values: Readonly<Record<string, string>>, about: readonly string[]) {
    const word = `CASEWORD${this.told.length}X`;
    const outcome = await this.does({
      by,
      kind: 'submit',
      form: 'report-incident',
      submission: randomUUID(),
      values: { ...values, happened: word },
    });
    if (outcome.kind !== 'stored') return outcome;
    const [reference = ''] = /SR-\w{4}/u.exec(outcome.card.title) ?? [];
    const [row] = await this.#database.db.select().from(cases).where(sql`reference = ${reference}`);
    const id = row?.id ?? '';
    this.told.push({
      reference,
      id,
      reporter: by.id,
      word,
      about,
      state: 'waiting',
      isHandedOver: false,
    });
    await this.#look();
    return outcome;
  }

  /** Roles change as they do: with other settings, at the next start. */
  async restart(school: School): Promise<void> {
    this.core = { ...this.core, school };
    await sweep(this.core, () => {});
    await this.settle();
  }

  /** Time passes: everything that waits is tried, a few times. */
  async settle(): Promise<void> {
    for (let time = 0; time < 4; time += 1) {
      await this.core.db.execute(
        sql`update notices set due_at = now() where delivered_at is null and due_at < now() + interval '1 hour'`,
      );
      const taken = await claim(this.core.db, this.core.school.id, { most: 500, leaseMs: 60_000 });
      await this.#look();
      for (const notice of taken) {
        await deliver(this.core, { console: this }, notice, undefined, (trouble) =>
          this.aloud.push(JSON.stringify(trouble)),
        );
      }
    }
    if (this.weather === 'fair') this.#lookAround();
    await this.#look();
  }

  async climbs({ promisesToo = false } = {}): Promise<void> {
    await (promisesToo ? untilPromisesAreOver(this.core) : untilNextRung(this.core));
    for (const id of await dueClimbs(this.core.db, this.core.school.id, 100)) {
      await climb(this.core, id);
    }
    await this.settle();
  }

  /** Who may learn of a report: sits at one of its desks, and it is not about them. */
  maySee(person: Person, of: Told): boolean {
    const { desks = [], subjects = [] } = this.#desks.get(of.reference) ?? {};
    return (
      !of.about.includes(person.id) &&
      !subjects.includes(person.id) &&
      desksOf(person).some((desk) => desks.includes(desk))
    );
  }

  /** The desks that it lies on now. */
  desksWith(of: Told): readonly Desk[] {
    return this.#desks.get(of.reference)?.desks ?? [];
  }

  /** Who may learn of it, or sits at a desk that could be asked: where nobody does whom it is about. */
  couldSee(person: Person, of: Told): boolean {
    if (this.maySee(person, of)) return true;
    const { subjects = [] } = this.#desks.get(of.reference) ?? {};
    const isSubject = ({ id }: Person): boolean => of.about.includes(id) || subjects.includes(id);
    return desksOf(person).some((desk) => !membersOf(desk, this.people).some(isSubject));
  }

  /** The open reports that somebody may see. */
  openFor(person: Person): Told[] {
    return this.told.filter((of) => of.state !== 'closed' && this.maySee(person, of));
  }

  /** Those in front of whom a card about a report stands, and who may see it. */
  inFrontOf(of: Told): Person[] {
    const places = this.stands
      .filter(({ card }) => JSON.stringify(card).includes(of.reference))
      .map(({ place }) => place);
    return this.people.filter(
      (person) =>
        this.maySee(person, of) &&
        places.some((place) =>
          place.kind === 'person'
            ? place.person === person.id
            : desksOf(person).includes(place.desk),
        ),
    );
  }

  async post(place: Place, card: Card, key: string): Promise<Sent> {
    if (this.weather === 'away') return { kind: 'retry', afterMs: 1, reason: 'it is away' };
    this.stands.push({ ref: randomUUID(), key, place, card });
    this.#isShownAt(place, card);
    if (this.weather === 'unsure') return { kind: 'unsure', reason: 'no answer came' };
    return { kind: 'sent', ref: this.stands.at(-1)?.ref ?? '' };
  }

  async edit(place: Place, ref: string, card: Card): Promise<Edited> {
    if (this.weather !== 'fair') return { kind: 'retry', afterMs: 1, reason: 'it is away' };
    const standing = this.stands.find((each) => each.ref === ref);
    if (standing === undefined) return { kind: 'gone' };
    standing.card = card;
    this.#isShownAt(place, card);
    return { kind: 'sent', ref };
  }

  async find(_place: Place, key: string): Promise<Found> {
    if (this.weather === 'away') return { kind: 'unknown' };
    const standing = this.stands.find((each) => each.key === key);
    return standing === undefined ? { kind: 'absent' } : { kind: 'found', ref: standing.ref };
  }

  /** What is stored of each report's desks now: the ladder adds some. Throws where anything was shown that must not be. */
  async #look(): Promise<void> {
    if (this.#leak !== undefined) throw new Error(this.#leak);
    const rows = await this.#database.db.select().from(cases);
    this.#desks = new Map(rows.map(({ reference, ...of }) => [reference, of]));
  }

  #isShownAt(place: Place, card: Card): void {
    const readers =
      place.kind === 'desk'
        ? membersOf(place.desk, this.people)
        : this.people.filter(({ id }) => id === place.person);
    for (const reader of readers) this.#isShown(reader, card);
  }

  /** Nobody is shown a report that they may not see; whoever made it knows its reference. */
  #isShown(reader: Person, shown: Card | Outcome): void {
    const words = JSON.stringify(shown);
    for (const of of this.told) {
      if (this.maySee(reader, of)) continue;
      const isReporter = of.reporter === reader.id;
      const isNamed = words.includes(of.reference) && !isReporter && !teachesNothing(words, of);
      if (!isNamed && !words.includes(of.word) && !words.includes(of.id)) continue;
      const roles = reader.roles.join();
      this.#leak ??= `${reader.id} (${roles}) is shown ${JSON.stringify(of)}: ${words}`;
    }
  }

  /** Whoever sits at a desk sees all that stands there. */
  #lookAround(): void {
    for (const { place, card } of this.stands) {
      if (place.kind === 'desk') this.#isShownAt(place, card);
    }
  }
}

/** The answer to a reference that does not exist, as it is typed back to whoever typed it. */
function teachesNothing(words: string, { reference }: Told): boolean {
  return words.includes(`There is no report ${reference} that you can open.`);
}

export function withRoles(school: School, id: string, roles: readonly Role[]): School {
  const people = school.people.flatMap((each) => {
    if (each.id !== id) return [each];
    return roles.length === 0 ? [] : [{ ...each, roles }];
  });
  return { ...school, people };
}

/** How many reports a list says are open. */
export function countIn(outcome: Outcome): number | undefined {
  const [, found] = /(No|One|\d+) reports? (?:is|are) open/u.exec(JSON.stringify(outcome)) ?? [];
  if (found === undefined) return undefined;
  return found === 'No' ? 0 : found === 'One' ? 1 : Number(found);
}
