/** How strongly a sentence binds: what it forbids, advises against, allows, asks to be told. */

export type Modality =
  | 'approval'
  | 'forbids'
  | 'restricts'
  | 'reports'
  | 'discourages'
  | 'exempts'
  | 'allows'
  | 'obliges'
  | 'states';

const ROLE =
  '(?:head|headteacher|principal|officer|lead|manager|governors?|trust|dsl|deputy|bursar|board|leader|director|coordinator|co-ordinator|committee|slt|chief executive|business|mr|mrs|ms|miss|mx|dr|she|he|them)';
/** Whatever stands between a rule and the one who may lift it. */
const NEAR = '[^.;|]{0,60}';
const AGREEMENT =
  '(?:approval|permission|agreement|authoris\\w+|agreed|agrees?|approved|approves|consents?|sign(?:ed|s)?[- ]off|clearance|blessing)';

const APPROVAL = new RegExp(
  [
    `(?:with|without|subject to|unless|until|after|has|have|had|once|before|needs?|requires?|obtain|seek|get|ask(?:ing)?(?: for)?|gain|prior|written|given)\\b${NEAR}\\b${AGREEMENT}\\b${NEAR}\\b${ROLE}\\b`,
    `\\b${ROLE}\\b[^.;|]{0,40}\\b(?:approv|agree|authoris|sign(?:s|ed)? (?:it |this |them )?off|(?:gives?|given|grants?|granted) (?:prior |written |her |his |their )?(?:permission|approval|consent|agreement))`,
    `\\b(?:with|needs?|requires?|without|subject to|only)\\b${NEAR}\\b${ROLE}(?:'s)? (?:prior |written |prior written )?${AGREEMENT}`,
    `(?:approved|agreed|authorised|signed off)(?: in writing| in advance| beforehand| first)? (?:by|with)\\b[^.;]{0,30}\\b${ROLE}\\b`,
    'approval (?:of|from|by) \\w+|\\b(?:needs?|requires?) (?:\\w+ ){0,3}(?:consent|permission|approval)\\b',
    `\\b(?:ask|speak to|check with|see|consult|talk to)\\b[^.;|]{0,40}\\b${ROLE}\\b[^.;|]{0,25}\\b(?:first|before|beforehand|in advance)\\b`,
    `\\b(?:must|should|need to|has to|have to) (?:first )?(?:speak to|ask|see|consult|talk to|check with)\\b[^.;|]{0,30}\\b${ROLE}\\b`,
    '\\b(?:wish(?:es|ing)?|wants?|wanting|would like) to\\b[^.;|]{0,80}\\b(?:must|should|needs? to|have to|has to)\\b[^.;|]{0,60}\\b(?:appl|request|submit|ask|form|assessment|proposal|permission|contact|speak)',
    '\\b(?:he|she|they|who) (?:decides?|will decide|must decide)\\b',
    `\\b${ROLE} (?:decides|will decide|must decide)\\b`,
    '\\b(?:requests?|applications?|proposals?) [^.;|]{0,40}\\b(?:made|put|sent|submitted|go|addressed) to\\b',
    '\\bput a (?:request|proposal) to\\b',
  ].join('|'),
);

/** Two negatives: what sounds like a ban and is none. */
const NO_BAN =
  /\bnot (?:prevent|prohibit|forbid|object|wish to stop|want to stop|stop|ban)\w*\b|\bnothing in [^.;]{0,40}\b(?:prevents?|prohibits?|stops?|affects?|restricts?)\b|\bno (?:objection|wish|intention)\b|\bnothing to stop\b|\bnot (?:be )?(?:prevented|prohibited|stopped|barred) from\b|\bnot (?:a )?(?:misconduct|breach)\b|\bnot only\b|\bexempt(?:ed)? from\b|\bdoes? not apply\b|\bnot form part\b|\bwould not want to\b/g;
/** Advice against something, however it is put: no ban. */
const ADVISED =
  /\b(?:would (?:rather|prefer|sooner)|(?:is|are|be) (?:\w+ly )?(?:asked|advised|urged|encouraged|requested|recommended)|ask \w+|preferably|try|better|best)\b[^.;]{0,40}?\b(?:not|never)\b/g;
/** What nobody needs to do. */
const EXEMPTS =
  /\b(?:need not|needn't|not (?:need|have) to|not (?:expected|required|obliged) to|no (?:obligation|need|requirement|duty) to|under no obligation|not necessary|without (?:asking|needing|having)[^.;]{0,25}(?:each time|every time|again|first)|not be (?:criticised|blamed|punished|disciplined))\b/g;
/** What could happen, and where help is to be had: nobody is given leave. */
const NO_LEAVE =
  /\b(?:may|can|could|might)(?: also| then| well| sometimes| even| therefore| still)? (?:be (?:treated|subject|asked|considered|construed|seen|found|contacted|reached|viewed|traced|dealt|misread|misused|identified|required|liable|removed|amended|spoken to|read|aware|held|regarded|difficult|hard|hurtful|harmful|upset|passed|referred|reported|called)|lead|result|mean|face|have|need|want|wish|feel|include|take|lose|contact|call|help|view|put|harm|damage|affect|cause|become|appear|seem|find|ban|agree|apply|arise|happen|occur|only|bring|set|remove|decide|give|read|reach|open|investigate|refer)\b|\b(?:they|who|students|pupils|parents|others|families) can see\b/g;
/** What somebody else does or leaves undone: told, not forbidden. */
const TOLD =
  /\b(?:(?:make sure|ensure|so) (?:that )?[^.;]{0,60}(?:cannot|can not|are not|is not|do not|does not)|(?:school|academy|trust|college|nursery|policy|guidance|guide|it services|systems?|it|law|that|this) (?:does|do|is|are|will|can) not|they do not (?:read|see|check|monitor|look|keep)|is not for|not punished|not responsible|not appropriate for children under|not applicable)\b/g;

const FORBIDS = new RegExp(
  [
    "\\b(?:must|may|should|shall|can|could|ought to|will|would)(?: \\w+ly| also| therefore| then| in turn)? ?(?:not|never)\\b|\\bcannot\\b|\\b(?:can|must|should|mustn|shouldn|won)'t\\b",
    "\\b(?:do|does|did) not\\b|\\bdon't\\b|\\bdoesn't\\b|\\bnever\\b",
    '\\b(?:is|are|be) not (?:to\\b|(?:generally |normally |otherwise |currently )?(?:permitted|allowed|acceptable|accepted|appropriate|suitable|authorised|used|shown|shared|posted|published|taken|kept|sent|given|made|stored|named|left|answered|an? approved|tolerated|ok|okay|on\\b))',
    '\\b(?:is|are|may|can|must|should|do|does) not(?= *(?:$|[.;,)]))',
    '\\bprohibit|\\bforbid|\\bforbidden\\b|\\bbanned\\b|\\bunder no circumstances\\b|\\bin any circumstances\\b|\\bon no account\\b|\\brefrain|\\bunacceptable\\b|\\boff[- ]limits\\b|\\bruled out\\b|\\bzero tolerance\\b|\\bnot permissible\\b',
    '\\b(?:is|are|be|be treated as|considered|counts? as) (?:gross )?(?:misconduct|a disciplinary (?:matter|offence))\\b|\\bexpect to be (?:dismissed|disciplined)\\b',
    '\\b(?:no|nobody|no-one|no one|none of|nothing)\\b[^.;|]{0,50}\\b(?:may|should|must|shall|can|is to|are to|is allowed|posts?|is (?:posted|published|shared|kept|stored|taken)|are (?:posted|published|taken|kept|shared))\\b',
    '\\b(?:have|has|with|there (?:is|are|must be|should be)) no (?:contact|exceptions?|access|place)\\b|^\\W*no exceptions\\b|^\\W*no\\b(?=[,.;:]| *$)',
    '\\bnor\\b|\\bneither\\b',
    '\\b(?:as|by|includes?|means|including|involves|agree to|about|and|or|,) not \\w+ing\\b|\\b(?:obliged|told|required|reminded|agree|expected|need|have|has|ought|is|are) not to\\b(?! be (?:prevented|criticised))',
    '\\b(?:keep|stay) (?:away|off|out)\\b|\\bstop using\\b|\\bturned? down\\b|\\bdeclined?\\b|\\brefused?\\b',
  ].join('|'),
);

/** The ways in which one is to communicate: those that are not named are not meant. */
export const CHANNEL =
  /\b(?:official|main|normal|usual|preferred|approved|first) (?:\w+ ){0,4}(?:channels?|means|way|route|method)\b|\b(?:is|are) (?:our|the) (?:\w+ ){0,3}(?:means|way|channels?) (?:of|in|by|for|to)\b|\b(?:contact|communication|communicate|messages?|correspondence)\b[^.;]{0,50}\b(?:through|via|using|by means of|by (?:email|e-mail|phone|telephone|letter))\b|\buse (?:only )?(?:your|their|the|our|an?) [^.;]{3,40} for (?:all|any|every) (?:\w+ )?(?:contact|communication|correspondence|messages?)/;

const RESTRICTS = new RegExp(
  [
    '\\b(?:only|solely|exclusively)\\b(?! (?:that|ask))',
    '\\bno (?:more|other|later|longer) than\\b|\\bnowhere else\\b|\\b(?:stays?|remains?|is kept|are kept|must be kept|left|locked(?: away)?) (?:in|at|inside|within)\\b',
    '\\bin every other (?:case|situation)\\b|\\bat all other times\\b',
    '\\bother than\\b|\\buse (?:only )?(?:your|their|the|our|an?) [^.;]{3,40} for (?:all|any|every)\\b',
    CHANNEL.source,
  ].join('|'),
);

const PATTERNS: readonly (readonly [Exclude<Modality, 'states' | 'exempts'>, RegExp])[] = [
  ['approval', APPROVAL],
  ['forbids', FORBIDS],
  ['restricts', RESTRICTS],
  [
    'discourages',
    /discourag|advised? (?:not|against)|(?:asked|urged|encouraged|requested|advised|ask \w+|please try) not to|not (?:recommended|encouraged|advisable|advised|a good idea|wise|ideal)|unwise|think (?:carefully|twice|hard|before)|\bavoid|better not|would (?:rather|prefer|sooner)[^.;]{0,40}\b(?:not|at all)\b|\bwould rather\b[^.;]{0,20}\b(?:did not|didn't)\b|preferably not|reluctant|frowned|(?:be|exercise|great) (?:cautious|caution|wary|care)\b|not expected that|ill[- ]advised|strongly advise|\btry not to\b/,
  ],
  [
    'reports',
    /\b(?:report(?:ed|s|ing)?|tell|told|inform(?:ed|s)?|notif(?:y|ied|ies)|alert(?:ed)?|refer(?:red)?|pass(?:ed)? (?:\w+ ){0,3}(?:on|to)|rais(?:e|ed) (?:it|this|with|any)|let .{1,40} know|make .{1,40} aware|made aware|flag(?:ged)?|disclose[ds]?|(?:goes|go) (?:straight )?to (?:the|mr|mrs|ms|miss|dr|your|our)|handed to|taken to|take it (?:straight )?to|bring (?:it|this) to|forward(?:ed)? to|mentioned to|show it to|give it to|declared? (?:it )?to|ring|call 999|contact the police|brought? to (?:the|their|his|her) attention|escalat\w+|contact (?:the|your|our|mr|mrs|ms|miss|dr)\b|speak to (?:the|your|our|mr|mrs|ms|miss|dr|a)\b|seek (?:advice|help|support|guidance) from|hand(?:ed)? (?:\w+ )?(?:in|over|to)\b|discuss (?:\w+ ){0,3}with (?:the|your|mr|mrs|ms)\b|(?:phone|call|email|see) the (?!list|policy|guidance|website)|logged\b|recorded on|dealt with by|handled by|log it|log (?:it )?on|uses? the \w+ form)\b/,
  ],
  [
    'allows',
    /\b(?:may|can|free to|welcome to|allowed|permitted|acceptable|entitled|fine|happy (?:for|to)|no objection|encourag\w+|recognises? (?:that|the right)|accepts? that|nothing to stop|is ok|are ok|is lovely|are lovely|no problem|of course|a matter for)\b|^\W*yes\b/,
  ],
  [
    'obliges',
    /\b(?:must|should|shall|have to|has to|required|expected|needs? to|ensure|make sure|always|are to|is to|will|responsible|duty|obliged|agree to|keep|use|asked to|check|lock|remember|complete|take a screenshot|save|wise to)\b/,
  ],
];

/** A definition, or what the document is for and whom it is for, binds nobody. */
export const TELLS_OF_ITSELF =
  /^\W*(?:\*\*|["“‘'])[^*]{2,60}(?:\*\*|["”’'])[^.]{0,20}\b(?:means?|refers? to|includes?)\b|^\W*[\d.]*\s*(?:this|the|our) (?:policy|guidance|guide|document|sheet|code)(?: \w+)? (?:sets? out|applies|covers|explains|describes|is (?:for|about|based)|aims|protects|was (?:approved|adopted|written)|should be read|has been)\b|^\W*[\d.]*\s*it (?:applies to|covers)\b|^\W*in this (?:policy|guide|guidance|document)\b/i;

/** Every way in which a text binds, the strongest first; `states` alone where it only tells. */
export function modalities(text: string): Modality[] {
  if (TELLS_OF_ITSELF.test(text)) return ['states'];
  const plain = text.toLowerCase().replaceAll('’', "'");
  const freed = NO_BAN.test(plain);
  const spared = EXEMPTS.test(plain);
  NO_BAN.lastIndex = 0;
  EXEMPTS.lastIndex = 0;
  const rest = [NO_BAN, EXEMPTS, TOLD, ADVISED].reduce(
    (left, pattern) => left.replace(pattern, ' '),
    plain,
  );
  const found: Modality[] = [];
  for (const [modality, pattern] of PATTERNS) {
    if (modality === 'allows' && spared) found.push('exempts');
    const read =
      modality === 'discourages'
        ? plain
        : modality === 'allows'
          ? rest.replace(NO_LEAVE, ' ')
          : rest;
    if (pattern.test(read)) found.push(modality);
    else if (modality === 'allows' && freed) found.push('allows');
  }
  return found.length === 0 ? ['states'] : found;
}
