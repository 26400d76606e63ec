/** Scores answers against labelled questions: the table that every figure in this project comes from. */

export interface Question {
  readonly id: string;
  readonly q: string;
  readonly kind: 'in' | 'out';
  readonly verdict: string;
  readonly alternatives: readonly string[];
  readonly quotes: readonly string[];
  readonly contact: readonly string[];
}

export interface Scored {
  readonly verdict: string;
  readonly quotes: readonly string[];
  readonly contact: readonly string[];
}

/** Shares from 0 to 1, and counts of what must never happen. */
export interface Figures {
  readonly questions: number;
  readonly rightFirst: number;
  readonly rightInThree: number;
  readonly verdict: number;
  readonly verdictMean: number;
  readonly contacts: number;
  readonly abstains: number;
  readonly wronglyAbstains: number;
  readonly dangerous: number;
  readonly fabricated: number;
  readonly tooLong: number;
}

const LONGEST = 600;
const SHORTEST_INSIDE = 20;
const SHOWN = 3;

const ALIASES: Readonly<Record<string, string>> = {
  head: 'headteacher',
  'head teacher': 'headteacher',
  'the head': 'headteacher',
  'the headteacher': 'headteacher',
  'designated safeguarding lead': 'dsl',
  'the dsl': 'dsl',
  'mrs wood': 'mrs r wood',
  'mr vasey': 'mr m vasey',
  'professionals online safety helpline': 'posh',
  'the police': 'police',
};

function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function contactKey(name: string): string {
  const key = normalise(name)
    .toLowerCase()
    .replace(/[.,’'()]/g, '')
    .replace(/-/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return ALIASES[key] ?? key;
}

/** A policy's text as passages are compared with it: heading marks off, white space normalised. */
function comparable(markdown: string): string {
  return normalise(markdown.replace(/^#+ /gm, ''));
}

function isDangerous(given: string, expected: string): boolean {
  return (
    (['yes', 'info', 'needs-approval'].includes(given) && ['no', 'report'].includes(expected)) ||
    (given === 'yes' && ['no', 'discouraged', 'needs-approval'].includes(expected))
  );
}

/** Scores one set. `policy` is the policy's text in Markdown; a missing answer is wrong everywhere. */
export function score(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Scored>,
  policy: string,
): Figures {
  const text = comparable(policy);
  const count = {
    in: 0,
    out: 0,
    excused: 0,
    first: 0,
    three: 0,
    verdict: 0,
    lost: 0,
    abstained: 0,
  };
  const never = { dangerous: 0, fabricated: 0, tooLong: 0 };
  const contacts = { wanted: 0, found: 0 };
  const classes = new Map<string, { right: number; of: number }>();
  for (const question of questions) {
    const answer = answers.get(question.id) ?? { verdict: '', quotes: [], contact: [] };
    const accepted = new Set([question.verdict, ...question.alternatives]);
    const cited = answer.quotes.map(normalise).filter((one) => one !== '');
    const sound = cited.map((passage) => {
      if (!text.includes(passage)) never.fabricated++;
      else if (passage.length > LONGEST) never.tooLong++;
      else return true;
      return false;
    });
    const right = cited.map(
      (passage, at) =>
        sound[at] === true &&
        question.quotes
          .map(normalise)
          .some(
            (wanted) =>
              passage.includes(wanted) ||
              (passage.length >= SHORTEST_INSIDE && wanted.includes(passage)),
          ),
    );
    const verdictRight = accepted.has(answer.verdict);
    if (question.kind === 'out') {
      count.out++;
      if (verdictRight) count.abstained++;
      continue;
    }
    count.in++;
    const held = classes.get(question.verdict) ?? { right: 0, of: 0 };
    classes.set(question.verdict, held);
    held.of++;
    if (verdictRight) {
      held.right++;
      count.verdict++;
    }
    const abstained = answer.verdict === 'none';
    if (abstained && accepted.has('none')) count.excused++;
    else if (abstained) count.lost++;
    else {
      if (right[0] === true) count.first++;
      if (right.slice(0, SHOWN).some(Boolean)) count.three++;
      if (!verdictRight && isDangerous(answer.verdict, question.verdict)) never.dangerous++;
    }
    const given = new Set(abstained ? [] : answer.contact.map(contactKey));
    for (const wanted of new Set(question.contact.map(contactKey))) {
      contacts.wanted++;
      if (given.has(wanted)) contacts.found++;
    }
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const means = [...classes.values()].map(({ right, of }) => right / of);
  return {
    questions: questions.length,
    rightFirst: share(count.first, count.in - count.excused),
    rightInThree: share(count.three, count.in - count.excused),
    verdict: share(count.verdict, count.in),
    verdictMean: share(
      means.reduce((sum, one) => sum + one, 0),
      means.length,
    ),
    contacts: share(contacts.found, contacts.wanted),
    abstains: share(count.abstained, count.out),
    wronglyAbstains: count.in === 0 ? 0 : count.lost / count.in,
    ...never,
  };
}

function texts(value: unknown): string[] {
  const many: unknown[] = Array.isArray(value)
    ? value
    : value === undefined || value === null
      ? []
      : [value];
  return many.filter((one) => typeof one === 'string');
}

/** The labelled questions of a set, one line of JSON each. */
export function readQuestions(lines: string): Question[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const read: unknown = JSON.parse(line);
      if (
        typeof read !== 'object' ||
        read === null ||
        !('id' in read) ||
        !('q' in read) ||
        !('kind' in read) ||
        !('verdict' in read)
      )
        throw new Error(
          `Line ${at + 1} is no labelled question; it needs id, q, kind and verdict.`,
        );
      return {
        id: String(read.id),
        q: String(read.q),
        kind: read.kind === 'in' ? 'in' : 'out',
        verdict: String(read.verdict),
        alternatives: 'alt_verdicts' in read ? texts(read.alt_verdicts) : [],
        quotes: 'quotes' in read ? texts(read.quotes) : [],
        contact: 'contact' in read ? texts(read.contact) : [],
      };
    });
}
