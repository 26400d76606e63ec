/** The people and roles that a policy names: whom to go to. */

const TITLED =
  "(?:Mr|Mrs|Ms|Miss|Dr|Rev|Sir|Mx)\\.? (?:[A-Z]\\.? ?){0,2}[A-Z][A-Za-z'’-]+(?: [A-Z][a-z'’-]+(?=[^A-Za-z]|$))?";
const ROLE_WORDS =
  'Executive Head(?:teacher)?|Deputy Head(?:teacher)?|Assistant Head(?:teacher)?|Headteacher|Head Teacher|Head of [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?|Head|(?:Academy |Vice |Deputy |Executive |Assistant )?Principal|Chief Executive(?: Officer)?|CEO|DDSL|Deputy DSL|DSL|LADO|Deputy Designated Safeguarding Lead|Designated Safeguarding Lead|Chair of (?:the )?(?:[A-Z][A-Za-z]+ ?){1,3}|Chair|Director of [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?|Bursar|NSPCC|CEOP|POSH|Internet Watch Foundation|SENCO|SLT|IT Services|HR|Vicar|Matron|Warden|Provost';
const GENERAL_ROLE =
  '(?:[A-Z][A-Za-z-]*[a-z][A-Za-z-]* |IT |HR |ICT |PR ){1,4}(?:Officer|Lead|Manager|Coordinator|Co-ordinator|Governor|Leader|Director|Adviser|Advisor|Assistant|Team|Helpline|Secretary|Tutor|Desk|Office|Services|Group|Committee|Administrator|Technician|Trustee|Executive|Nurse|Mentor)';
/** Roles as a sentence writes them, in small letters. */
const FIELD =
  'deputy|assistant|acting|designated|safeguarding|child protection|data protection|data|online safety|e-safety|esafety|digital|communications?|marketing|media|press|social media|business|school business|office|site|premises|facilities|ict|it|network|pastoral|welfare|wellbeing|year|phase|key stage|subject|department|curriculum|inclusion|senior|leadership|hr|human resources|computing|admissions|attendance|behaviour|operations|finance|trip|visits?|volunteer|trust|academy|school|website|web|learning|support|events?|alumni|publicity|parent liaison|family liaison|duty|boarding|nursery|training|compliance|complaints|technical';
const PLAIN_ROLE = `[Ll]ine managers?|[Cc]lass (?:teacher|tutor)|[Ff]orm tutor|[Hh]ead of (?:year|department|house|phase|school|faculty)|[Cc]hair of (?:the )?(?:governors|trustees|governing (?:body|board))|(?:the |your |our )(?:tutor|office|school office|police|trustees|governors|governing body|bursar|head|headteacher|head teacher|principal|head of school|vice principal|matron|senco|reception|helpdesk|help desk|chaplain|librarian|registrar|counsellor|caretaker)|police|(?:(?:${FIELD}) ){1,3}(?:leads?|officer|manager|coordinator|co-ordinator|governor|leader|director|administrator|technician|team|helpline|desk|helpdesk|secretary|nurse|support)(?! (?:meeting|training|policy|plan|line))`;
const NAMED = new RegExp(
  `\\b(?:${TITLED}|${GENERAL_ROLE}|(?:the )?(?:${ROLE_WORDS}))\\b|\\b(?:${PLAIN_ROLE})\\b`,
  'g',
);
const NOT_A_ROLE =
  /^(?:(?:The|All|Any|Every|Our|This|Each|No|If|When|Where|For|In|A|An|Tell|Ring|Ask|Inform|Contact|Trust(?= Trust)|See|Report|Speak|Your|Only|Questions|And|Or|to) )+/;
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Rev|Sir|Mx)\b/;
/** A person's name without a title, as a table of roles gives it. */
const BARE_NAME =
  /^[A-Z][a-z'’-]+(?: [A-Z]\.?)?(?: (?:de|van|von|al|El|O'|Mac)?[A-Z][A-Za-z'’-]+){1,2}$/;

/** The names and roles of a text, each once, as they are written there. */
export function named(text: string): string[] {
  const found = new Set<string>();
  for (const [one] of text.replace(/[*_`|]/g, ' ').matchAll(NAMED)) {
    const name = one
      .replace(/^(?:the|your|our) /, '')
      .replace(NOT_A_ROLE, '')
      .replace(/’s$|'s$/, '')
      .trim();
    if (name !== '' && !/^(?:Head|Chair|Director) of$/.test(name)) found.add(name);
  }
  return [...found];
}

/** One office: every name by which the policy speaks of it and of whoever holds it. */
export type Office = ReadonlySet<string>;

function isPerson(text: string): boolean {
  return TITLE.test(text) || (BARE_NAME.test(text) && named(text).length === 0);
}

/** Two ways to name one: "the Head, Dr A. Penhaligon,", "Kay in the office (Miss K. Lund)". */
const APPOSED = new RegExp(
  `\\b((?:${GENERAL_ROLE})|(?:${ROLE_WORDS})|(?:${PLAIN_ROLE})),? (?:\\(|[–-] |is |, )?(${TITLED})`,
  'g',
);
const APPOSED_TURNED = new RegExp(
  `(${TITLED}), (?:who is )?(?:our |the |is our |is the )?((?:${GENERAL_ROLE})|(?:${ROLE_WORDS})|[a-z]+ lead)`,
  'g',
);
const CALLED = new RegExp(`\\b([A-Z][a-z]+)(?: in the [a-z]+)? \\((${TITLED})`, 'g');
const SHORT = /\(([A-Z]{2,5})\)/g;

interface Said {
  readonly text: string;
  readonly cells: readonly string[];
}

/** Everybody whom a policy names in more than one way, from its tables, lists and asides. */
export function offices(units: readonly Said[]): Office[] {
  const found: Set<string>[] = [];
  const join = (names: readonly string[]): void => {
    const clean = names.map((one) => one.replace(/^the /, '').trim()).filter((one) => one !== '');
    const known = found.find((office) => clean.some((one) => office.has(one)));
    if (known === undefined) found.push(new Set(clean));
    else for (const one of clean) known.add(one);
  };
  for (const { text, cells } of units) {
    const person = cells.find(isPerson) ?? cells.map((cell) => named(cell).find(isPerson))[0];
    if (person !== undefined) {
      const roles =
        cells
          .filter((cell) => cell !== person && cell.length < 60)
          .map((cell) => named(cell).filter((one) => !isPerson(one)))
          .find((names) => names.length > 0) ?? [];
      if (roles.length > 0) join([person, ...roles]);
    }
    const plain = text.replace(/[*_`|]/g, ' ').replace(/\s+/g, ' ');
    for (const [, role = '', name = ''] of plain.matchAll(APPOSED)) join([name, role]);
    for (const [, name = '', role = ''] of plain.matchAll(APPOSED_TURNED)) join([name, role]);
    for (const [, first = '', name = ''] of plain.matchAll(CALLED)) join([name, first]);
    const dash = /^(.{3,60}?)(?: \(([A-Z]{2,5})\))? [–-] (.+)$/.exec(plain);
    const holder = dash?.[3] === undefined ? undefined : named(dash[3]).find(isPerson);
    if (dash?.[1] !== undefined && holder !== undefined && cells.length === 0)
      join([holder, dash[1], ...(dash[2] === undefined ? [] : [dash[2]])]);
    for (const one of plain.matchAll(SHORT)) {
      const before = named(plain.slice(0, one.index)).at(-1);
      if (
        before !== undefined &&
        one[1] !== undefined &&
        plain.slice(0, one.index).trim().endsWith(before)
      )
        join([before, one[1]]);
    }
  }
  // "Mrs Adeyemi" is Mrs J. Adeyemi, where the policy knows one of that name only.
  for (const { text } of units)
    for (const one of named(text).filter((name) => TITLE.test(name))) {
      const surname = one.split(' ').at(-1) ?? '';
      const same = found.filter((office) =>
        [...office].some((name) => name.endsWith(` ${surname}`)),
      );
      if (same.length === 1) same[0]?.add(one);
    }
  return found;
}

/** Names of a text by the offices of its policy: first names too, where the policy explains them. */
export function namedIn(text: string, known: readonly Office[]): string[] {
  const plain = text.replace(/[*_`|]/g, ' ');
  const found = named(text);
  for (const office of known)
    for (const name of office)
      if (
        !found.includes(name) &&
        !found.some((one) => one.includes(name)) &&
        new RegExp(
          `(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
          'u',
        ).test(plain)
      )
        found.push(name);
  return found;
}

/** A name with every other name of the same office: whoever reads it knows whom to look for. */
export function withOffice(names: readonly string[], known: readonly Office[]): string[] {
  return [
    ...new Set(
      names.flatMap((name) => {
        const office = known.find((one) => one.has(name));
        return office === undefined ? [name] : [name, ...office];
      }),
    ),
  ];
}
