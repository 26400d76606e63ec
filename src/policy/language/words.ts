/** A message cut into words: one spelling for one word, whatever was typed. */

/** Short forms of chats and phones, and apostrophes that were left out. */
const SHORT_FORMS = new Map(
  Object.entries({
    u: 'you',
    r: 'are',
    ur: 'your',
    pls: 'please',
    plz: 'please',
    wot: 'what',
    wat: 'what',
    wots: 'what is',
    ppl: 'people',
    thx: 'thanks',
    ty: 'thanks',
    bc: 'because',
    cos: 'because',
    cuz: 'because',
    coz: 'because',
    tho: 'though',
    thru: 'through',
    abt: 'about',
    acc: 'account',
    acct: 'account',
    accs: 'accounts',
    accts: 'accounts',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'have to',
    dunno: 'do not know',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    b4: 'before',
    gr8: 'great',
    alrite: 'alright',
    allright: 'alright',
    wud: 'would',
    shud: 'should',
    cud: 'could',
    kno: 'know',
    sum1: 'someone',
    some1: 'someone',
    any1: 'anyone',
    every1: 'everyone',
    nd: 'and',
    wiv: 'with',
    wen: 'when',
    wher: 'where',
    yr: 'year',
    yrs: 'years',
    vs: 'versus',
    w: 'with',
    ok: 'ok',
    okay: 'ok',
    oke: 'ok',
    k: 'ok',
    innit: 'is it not',
    cant: 'can not',
    cannot: 'can not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    wont: 'will not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    werent: 'were not',
    hasnt: 'has not',
    havent: 'have not',
    hadnt: 'had not',
    shouldnt: 'should not',
    couldnt: 'could not',
    wouldnt: 'would not',
    neednt: 'need not',
    mustnt: 'must not',
    aint: 'is not',
    im: 'i am',
    ive: 'i have',
    whats: 'what is',
    whos: 'who is',
    thats: 'that is',
    wheres: 'where is',
    hows: 'how is',
    theres: 'there is',
    shes: 'she is',
    hes: 'he is',
    theyre: 'they are',
    theyve: 'they have',
    youre: 'you are',
    weve: 'we have',
    lets: 'let us',
    wholl: 'who will',
    folow: 'follow',
    folowing: 'following',
    pix: 'pictures',
    piccy: 'picture',
    piccies: 'pictures',
    pickies: 'pictures',
    vids: 'videos',
    vid: 'video',
    sch: 'school',
    tchr: 'teacher',
    stdnt: 'student',
    msgs: 'messages',
    msging: 'messaging',
    msged: 'messaged',
    txting: 'texting',
    txted: 'texted',
    convo: 'conversation',
    googled: 'google',
    sm: 'social media',
    'w/o': 'without',
    'w/': 'with',
    xx: '',
    x: 'x',
    atm: '',
    lol: '',
    btw: '',
    tbh: '',
    omg: '',
    fyi: '',
    asap: 'now',
    idk: 'do not know',
    hw: 'homework',
    prob: 'probably',
    def: 'definitely',
    obvs: 'obviously',
    deffo: 'definitely',
    summat: 'something',
    owt: 'anything',
    nowt: 'nothing',
    ta: 'ta',
    ya: 'you',
    yous: 'you',
    em: 'them',
    n: 'and',
    fone: 'phone',
    foto: 'photo',
    fotos: 'photos',
    permision: 'permission',
  }),
);
const CONTRACTED = new Map(
  Object.entries({
    "can't": 'can not',
    "won't": 'will not',
    "shan't": 'shall not',
    "ain't": 'is not',
    "i'm": 'i am',
    "let's": 'let us',
    "y'all": 'you all',
  }),
);
/** Words after which 's stands for "is" (or "has"), not for ownership. */
const IS_AFTER = new Set(
  'who what that where how there she he it here when why this everything something someone somebody anyone'.split(
    ' ',
  ),
);

/** Stands where one sentence ends and another begins. */
export const STOP = '.';

/** What the apostrophe stands for, spelt out; ownership is dropped. */
function expand(word: string): string {
  const whole = CONTRACTED.get(word);
  if (whole !== undefined) return whole;
  if (word.endsWith("n't")) return `${word.slice(0, -3)} not`;
  if (word.endsWith("'ve")) return `${word.slice(0, -3)} have`;
  if (word.endsWith("'re")) return `${word.slice(0, -3)} are`;
  if (word.endsWith("'ll")) return `${word.slice(0, -3)} will`;
  if (word.endsWith("'d")) return `${word.slice(0, -2)} would`;
  if (word.endsWith("'s")) {
    const owner = word.slice(0, -2);
    return IS_AFTER.has(owner) ? `${owner} is` : owner;
  }
  return word.replaceAll("'", '');
}

const NUMBER_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen';
const YEAR_GROUP = new RegExp(
  `\\b(?:y|yr|year)[ -]?(?:[1-9]|1[0-3]|${NUMBER_WORD})s?\\b(?!-?\\s?(?:old|yr|teach|staff|parents?|mums?|team|lead|group|chat|whatsapp|ago|class (?:chat|group|whatsapp)|ta\\b|tas\\b))`,
  'g',
);
const YEARS_OLD = new RegExp(
  `\\b(?:\\d{1,2}|${NUMBER_WORD})[ -]?(?:y|yr|yrs|year|years)[ -]?olds?\\b`,
  'g',
);

/** Lower case, plain quotation marks and spaces, no accents; the order of words is kept. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** The words of a text in the one spelling that everything else compares. */
export function words(text: string): string[] {
  const found: string[] = [];
  const prepared = plainText(text)
    .replace(/\b(mr|mrs|ms|miss|dr|e|g|i|st)\.(?=[\s\w])/g, '$1 ')
    .replace(/\b([a-z])\. (?=[a-z])/g, '$1 ')
    .replace(YEARS_OLD, ' agedchild ')
    .replace(YEAR_GROUP, ' yearchild ');
  for (const [raw] of prepared.matchAll(/w\/o?|[a-z0-9]+(?:'[a-z]+)*|[.?!;|\n]+/g)) {
    if (!/[a-z0-9]/.test(raw)) {
      if (found.length > 0 && found.at(-1) !== STOP) found.push(STOP);
      continue;
    }
    const short = SHORT_FORMS.get(raw) ?? expand(raw);
    for (const one of short.split(' ')) {
      if (one !== '') found.push(SHORT_FORMS.get(one)?.split(' ')[0] ?? one);
    }
  }
  return found;
}
