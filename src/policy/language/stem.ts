/** Words brought to one form, so that "following", "follows" and "followed" are one word. */

const IRREGULAR = new Map(
  Object.entries({
    children: 'child',
    told: 'tell',
    sent: 'send',
    said: 'say',
    went: 'go',
    gone: 'go',
    wrote: 'write',
    written: 'write',
    got: 'get',
    gotten: 'get',
    made: 'make',
    did: 'do',
    done: 'do',
    does: 'do',
    was: 'be',
    were: 'be',
    been: 'be',
    is: 'be',
    are: 'be',
    am: 'be',
    has: 'have',
    had: 'have',
    ran: 'run',
    kept: 'keep',
    seen: 'see',
    saw: 'see',
    found: 'find',
    thought: 'think',
    men: 'man',
    women: 'woman',
    took: 'take',
    taken: 'take',
    gave: 'give',
    given: 'give',
    using: 'use',
    used: 'use',
    uses: 'use',
    spoke: 'speak',
    spoken: 'speak',
    broke: 'break',
    broken: 'break',
    met: 'meet',
    heard: 'hear',
    knew: 'know',
    known: 'know',
    came: 'come',
    rang: 'ring',
    rung: 'ring',
    paid: 'pay',
    dealt: 'deal',
    felt: 'feel',
    chose: 'choose',
    chosen: 'choose',
    lying: 'lie',
    lies: 'lie',
    dying: 'die',
    bodies: 'body',
    media: 'media',
    governors: 'governor',
    does_not: 'do',
  }),
);
const KEEP = new Set(
  (
    'during morning evening thing something anything nothing everything king bring spring string wing swing sibling ' +
    'ceiling wedding wellbeing meeting sing ring being need indeed feed speed seed bed red led shed hundred ' +
    'news always perhaps bus gas yes this his us its was as is plus status virus series species across unless ' +
    'pass class less address access process success express business reply apply family supply only early daily ' +
    'bully nasty ofsted twitter instagram whatsapp physics maths pe sms does dms pss'
  ).split(' '),
);
const VOWEL = /[aeiouy]/;

function undouble(word: string): string {
  const last = word.at(-1);
  return last !== undefined && last === word.at(-2) && !'lsz'.includes(last)
    ? word.slice(0, -1)
    : word;
}

function dropE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** The stem of a word that is already in lower case. */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return dropE(known);
  if (word.length < 4 || KEEP.has(word)) return dropE(word);
  let w = word;
  if (w.endsWith('ies') && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (w.endsWith('sses') || w.endsWith('shes') || w.endsWith('ches') || w.endsWith('xes'))
    w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us') && !w.endsWith('is'))
    w = w.slice(0, -1);
  if (w.endsWith('ing') && w.length > 5 && VOWEL.test(w.slice(0, -3))) w = undouble(w.slice(0, -3));
  else if (w.endsWith('ied') && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (w.endsWith('ed') && w.length > 4 && VOWEL.test(w.slice(0, -2)))
    w = undouble(w.slice(0, -2));
  else if (w.endsWith('ly') && w.length > 5) w = w.slice(0, -2);
  return dropE(w);
}
