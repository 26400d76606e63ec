/** The people and roles that a text names: whom to go to. */

const TITLE = "(?:Mr|Mrs|Ms|Miss|Dr|Rev|Sir|Mx)\\.? (?:[A-Z]\\.? ?)?[A-Z][A-Za-z'’-]+";
const ROLE_WORDS =
  'Headteacher|Head Teacher|Head of School|Head|Principal|Executive Head|Deputy Head(?:teacher)?|Assistant Head(?:teacher)?|Deputy|DSL|DDSL|LADO|Designated Safeguarding Lead|Deputy Designated Safeguarding Lead|Chair of Governors|Chair|Governors?|Bursar|Police|NSPCC|CEOP|POSH|Internet Watch Foundation|SENCO|Trust|SLT';
const GENERAL_ROLE =
  '(?:[A-Z][A-Za-z-]+ ){1,4}(?:Officer|Lead|Manager|Coordinator|Co-ordinator|Governor|Leader|Director|Adviser|Team|Helpline|Secretary|Tutor|Desk|Office)';
const NAMED = new RegExp(
  `\\b(?:${TITLE}|${GENERAL_ROLE}|(?:the )?(?:${ROLE_WORDS}))\\b|\\bline manager\\b|\\bpolice\\b`,
  'g',
);
const NOT_A_ROLE = /^(?:The|All|Any|Every|Our|This|Each|No|If|When|Where|For|In|A|An)\s+/;

/** The names and roles of a text, each once, as they are written there. */
export function named(text: string): string[] {
  const found = new Set<string>();
  for (const [one] of text.replace(/[*_`|]/g, ' ').matchAll(NAMED)) {
    const name = one.replace(/^the /, '').replace(NOT_A_ROLE, '').trim();
    if (name !== '') found.add(name);
  }
  return [...found];
}
